import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { CannotStart } from '../launch/cannot-start.ts'
import type { ApiClient } from './api-client.ts'

export interface Downloaded {
  readonly file: string
  readonly bytes: number
}

type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

const MB = 1024 * 1024

/** Passes everything on, and shows how much it was where somebody looks. */
async function* counted(
  blocks: AsyncIterable<Uint8Array>,
  terminal: Terminal,
  heard: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  let shown = 0
  for await (const block of blocks) {
    bytes += block.length
    heard(bytes)
    if (terminal.isTTY && bytes - shown >= MB) {
      shown = bytes
      terminal.write(`\r\u001b[K  ${Math.floor(bytes / MB)} MB`)
    }
    yield block
  }
  if (terminal.isTTY) terminal.write('\r\u001b[K')
}

/** Writes an answer of the API to a file that only its owner reads. The file has its name only when all of it is there. */
export async function downloadFile(
  api: ApiClient,
  path: string,
  file: string,
  terminal: Terminal,
): Promise<Downloaded> {
  const blocks = await api.download(path)
  const partial = `${file}.part`
  let bytes = 0
  try {
    await pipeline(
      counted(blocks, terminal, sum => {
        bytes = sum
      }),
      createWriteStream(partial, { mode: 0o600 }),
    )
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw new CannotStart(`It could not be written to ${file}.`, { cause: error })
  }
  return { file, bytes }
}

/** What was written, in a line. */
export const downloadedText = ({ file, bytes }: Downloaded): string =>
  `Wrote ${file} (${(bytes / MB).toFixed(1)} MB).`

/** `shop.example-2026-03-10.zip`. */
export const archiveName = (name: string, now: number): string =>
  `${name}-${new Date(now).toISOString().slice(0, 10)}.zip`
