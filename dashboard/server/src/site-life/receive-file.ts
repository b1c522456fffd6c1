import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../http/problem.ts'

export interface ReceivedFile extends AsyncDisposable {
  readonly fd: number
  readonly bytes: number
}

/** A file that has no name any more: when the process ends, however it ends, nothing of it is left. */
async function openNameless(): Promise<FileHandle> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-'))
  try {
    return await open(join(directory, 'upload'), 'w+', 0o600)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Puts what is sent into a file. @throws Problem 413 when it is more than `most` bytes */
export async function receiveFile(sent: AsyncIterable<Uint8Array>, most: number): Promise<ReceivedFile> {
  const file = await openNameless()
  let bytes = 0
  try {
    for await (const block of sent) {
      bytes += block.length
      if (bytes > most)
        throw new Problem(413, 'Content too large', 'The file is larger than this installation takes')
      await file.writeFile(block)
    }
  } catch (error) {
    await file.close()
    throw error
  }
  return { fd: file.fd, bytes, [Symbol.asyncDispose]: () => file.close() }
}
