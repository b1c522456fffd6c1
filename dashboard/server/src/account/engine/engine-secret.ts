import { hkdfSync } from 'node:crypto'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'

/** What the key of the installation is stretched into; each purpose has its own (RFC 5869). */
export const engineSecret = (key: Veiled<Buffer>, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', unveil(key), '', `gatecount sign-in ${purpose}`, 32)).toString('base64url')
