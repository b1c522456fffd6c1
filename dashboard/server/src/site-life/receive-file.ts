import { type FileHandle, mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../http/problem.ts'

export interface ReceivedFile extends AsyncDisposable {
  readonly fd: number
}

/** A file that has no name any more: when the process ends, however it ends, nothing of it is left. */
async function openNameless(place: string): Promise<FileHandle> {
  await mkdir(place, { recursive: true, mode: 0o700 })
  const directory = await mkdtemp(join(place, 'gatecount-'))
  try {
    return await open(join(directory, 'upload'), 'w+', 0o600)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

interface Place {
  /** The largest that is taken, in bytes. */
  readonly most: number
  readonly directory?: string | undefined
}

/** Puts what is sent into a file. @throws Problem 413 when it is too large */
export async function receiveFile(
  sent: AsyncIterable<Uint8Array>,
  { most, directory = tmpdir() }: Place,
): Promise<ReceivedFile> {
  const file = await openNameless(directory)
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
  return { fd: file.fd, [Symbol.asyncDispose]: () => file.close() }
}
