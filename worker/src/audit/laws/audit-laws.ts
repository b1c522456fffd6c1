import type { AuditCheck } from '../audit-context.ts'
import { ACKNOWLEDGED_COUNTED } from './acknowledged-counted.ts'
import { BOUNDED_RELEASES } from './bounded-releases.ts'
import { LEDGER } from './ledger.ts'
import { LISTS_ADD_UP } from './lists-add-up.ts'
import { MEMORY_ON_DISK } from './memory-on-disk.ts'
import { NOBODY_TOLD_APART } from './nobody-told-apart.ts'
import { NOTHING_AT_REST } from './nothing-at-rest.ts'
import { nothingYet } from './nothing-yet.ts'
import { QUEUE_REDIS, VOLATILE_REDIS } from './redis-settings.ts'
import { SEALING_KEYS } from './sealing-keys.ts'
import { SMALLEST_CROWD } from './smallest-crowd.ts'

/** What an audit checks, in the order of its report. */
export const AUDIT_LAWS: readonly AuditCheck[] = [
  LISTS_ADD_UP,
  SMALLEST_CROWD,
  NOBODY_TOLD_APART,
  NOTHING_AT_REST,
  BOUNDED_RELEASES,
  LEDGER,
  nothingYet('partner_view', 'Nothing is shared with partners yet.'),
  ACKNOWLEDGED_COUNTED,
  SEALING_KEYS,
  VOLATILE_REDIS,
  QUEUE_REDIS,
  MEMORY_ON_DISK,
]
