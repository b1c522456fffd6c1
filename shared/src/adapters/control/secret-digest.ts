import { createHash } from 'node:crypto'
import { unveil, type Veiled } from '../../domain/privacy/veiled.ts'

/** Opens a secret of 256 bits, but only into its digest: that cannot be searched for. */
export const secretDigest = (secret: Veiled<string>): Buffer =>
  createHash('sha256').update(unveil(secret)).digest()
