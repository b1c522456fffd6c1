import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { ApiClient } from '../api/api-client.ts'
import { CannotStart } from '../launch/cannot-start.ts'

interface Wanted {
  readonly domain: string
  readonly format: string
  readonly file: string
}

export interface ExportedSite {
  readonly file: string
  readonly bytes: number
}

const MB = 1024 * 1024

/** Passes everything on, and shows how much it was where somebody looks. */
async function* counted(
  blocks: AsyncIterable<Uint8Array>,
  terminal: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
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

/** Writes all data of a site to a file. The file has its name only when all of it is there. */
export async function exportSite(
  api: ApiClient,
  { domain, format, file }: Wanted,
  terminal: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
): Promise<ExportedSite> {
  const blocks = await api.download(`/api/v1/sites/${encodeURIComponent(domain)}/export?format=${format}`)
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
    throw new CannotStart(`The export could not be written to ${file}.`, { cause: error })
  }
  return { file, bytes }
}

/** `shop.example-2026-03-10.zip`. */
export const exportFileName = (domain: string, now: number): string =>
  `${domain}-${new Date(now).toISOString().slice(0, 10)}.zip`
