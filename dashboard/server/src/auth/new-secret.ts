import { randomBytes } from 'node:crypto'
import { type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'

/** 256 bits from the system, as base64url; the prefix tells people (and secret scanners) what it is. */
export const newSecret = (prefix: '' | 'gc_' = ''): Veiled<string> =>
  veil(prefix + randomBytes(32).toString('base64url'))
