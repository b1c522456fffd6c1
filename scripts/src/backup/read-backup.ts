import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { openZip } from '@gatecount/dashboard-server/site-life/open-zip'
import {
  type BackupManifest,
  backupManifest,
  filesOfBackup,
  MANIFEST_FILE,
} from '@gatecount/shared/domain/site-life/backup'
import { CannotStart } from '../launch/cannot-start.ts'

/** A backup that is open. */
export interface OpenBackup extends AsyncDisposable {
  readonly manifest: BackupManifest
  /** The content of one of its files; ends in an error when it is damaged. */
  read(file: string): Promise<Readable>
}

const foreign = (path: string, cause?: unknown): CannotStart =>
  new CannotStart(`${path} is no backup that this version of Gatecount can read, or it is damaged.`, {
    cause,
  })

/** Each line of a file of the backup. */
export async function* linesOf(backup: OpenBackup, file: string): AsyncGenerator<string> {
  yield* createInterface({ input: await backup.read(file), crlfDelay: Infinity })
}

/** @throws CannotStart when there is no such file, or it is no whole backup */
export async function openBackup(path: string): Promise<OpenBackup> {
  const handle = await open(path).catch((cause: unknown) => {
    throw new CannotStart(`The file ${path} cannot be read.`, { cause })
  })
  try {
    const { files } = await openZip(handle.fd)
    const known = new Map(files.map(file => [file.name, file]))
    const read = async (file: string): Promise<Readable> => {
      const found = known.get(file)
      if (found === undefined) throw foreign(path)
      return await found.read()
    }
    const manifest = backupManifest.parse(JSON.parse(await text(await read(MANIFEST_FILE))))
    if (filesOfBackup(manifest).some(file => !known.has(file))) throw foreign(path)
    return { manifest, read, [Symbol.asyncDispose]: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error instanceof CannotStart ? error : foreign(path, error)
  }
}
