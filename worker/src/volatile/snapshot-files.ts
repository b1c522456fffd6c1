import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { HEADER_BYTES, keyIdOf } from '@gatecount/shared/seal/sealed-format'

/** Sealed snapshots of volatile memory, one file a partition; only the newest is kept. */
export interface SnapshotFiles {
  read(partition: number): Promise<Buffer | undefined>
  write(partition: number, sealed: Buffer): Promise<void>
  /** Ids of the keys that they are sealed to. */
  keyIds(): Promise<string[]>
}

async function keyIdIn(path: string): Promise<string> {
  const file = await open(path)
  try {
    return keyIdOf((await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES)).buffer)
  } finally {
    await file.close()
  }
}

const isSnapshot = (file: string): boolean => file.endsWith('.sealed')

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
    async keyIds() {
      const files = await readdir(directory).catch((): string[] => [])
      return Promise.all(files.filter(isSnapshot).map(file => keyIdIn(join(directory, file))))
    },
  }
}

/** Where nothing may be kept, not even sealed. */
export const NO_SNAPSHOTS: SnapshotFiles = {
  read: async () => undefined,
  write: async () => {},
  keyIds: async () => [],
}
