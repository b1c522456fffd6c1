import { createHash } from 'node:crypto'

/**
 * A checkpoint names a place in a file by everything before it: its digest covers the digest of the checkpoint before
 * and, of each line since, time, request, status and size. Who asked is left out, so nobody can be found by trying out
 * addresses. 32 hexadecimal digits.
 */
export const checkpointOf = (before: string, stamps: readonly string[]): string =>
  createHash('sha256')
    .update(`${before}\n${stamps.join('\n')}`, 'latin1')
    .digest('hex')
    .slice(0, 32)

/** The checkpoint after each of the lines, as if the file ended there. */
export function checkpointsOfEach(before: string, stamps: readonly string[]): string[] {
  const hash = createHash('sha256').update(before)
  return stamps.map(stamp => hash.update(`\n${stamp}`, 'latin1').copy().digest('hex').slice(0, 32))
}
