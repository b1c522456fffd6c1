import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClickHouseSession } from './session.ts'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/**
 * The embedded engine formats a stream block by block, each as if it were a file of its own (a header, a footer). So a file
 * is written by the engine as a whole, and then read; the other way round likewise, for Parquet is read from its end.
 */
export function transferFiles(
  command: (text: string) => Promise<unknown>,
  directory: string | undefined,
): Pick<ClickHouseSession, 'file' | 'readFile'> {
  const newPath = (): string => {
    if (directory === undefined) throw new Error('This session has no place for files')
    return join(directory, randomUUID())
  }
  return {
    async *file(text, format) {
      const path = newPath()
      try {
        await command(`INSERT INTO FUNCTION file(${quoted(path)}, ${format}) ${text}`)
        yield* createReadStream(path) as AsyncIterable<Buffer>
      } finally {
        await rm(path, { force: true })
      }
    },
    async readFile({ name, structure }, format, bytes) {
      const path = newPath()
      try {
        await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(path, { mode: 0o600 }))
        await command(
          `INSERT INTO ${name} SELECT * FROM file(${quoted(path)}, ${format}, ${quoted(structure)})`,
        )
      } finally {
        await rm(path, { force: true })
      }
    },
  }
}
