import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { AuditCheck } from '../audit-context.ts'
import { ownDatabase } from './own-database.ts'

/** Laws about what is released or owed: while nothing is, they hold of nothing. */
export const notReleasedYet = (name: AuditCheckName): AuditCheck => ({
  name,
  async check({ auditor }) {
    const database = await ownDatabase(auditor)
    const released = (await auditor.tables()).some(
      table => table.database === database && table.name === 'released',
    )
    return {
      verdict: released ? 'not_checked' : 'holds',
      looked: [],
      notes: [released ? 'There are releases, and no check of them yet.' : 'Nothing is released yet.'],
      findings: [],
    }
  },
  control: async () => [],
})
