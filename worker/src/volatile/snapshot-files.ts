import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** Sealed snapshots of volatile memory, one file a partition; only the newest is kept. */
export interface SnapshotFiles {
  read(partition: number): Promise<Buffer | undefined>
  write(partition: number, sealed: Buffer): Promise<void>
}

export function snapshotFiles(directory: string): SnapshotFiles {
  const pathOf = (partition: number): string => join(directory, `partition-${partition}.sealed`)
  return {
    async read(partition) {
      try {
        return await readFile(pathOf(partition))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async write(partition, sealed) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const fresh = `${pathOf(partition)}.new`
      const file = await open(fresh, 'w', 0o600)
      try {
        await file.writeFile(sealed)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(fresh, pathOf(partition))
    },
  }
}

/** Where nothing may be kept, not even sealed. */
export const NO_SNAPSHOTS: SnapshotFiles = {
  read: async () => undefined,
  write: async () => {},
}
