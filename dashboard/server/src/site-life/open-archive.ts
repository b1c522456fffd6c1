import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A ZIP that is made while it is sent: each file is asked for when the one before is through. */
export interface OpenArchive {
  /** What breaks off leaves a ZIP without its end, which no program takes for a whole one. */
  readonly out: Readable
  addText(name: string, text: string): void
  addBytes(name: string, bytes: () => AsyncIterable<Uint8Array>): void
  /** Each without a line break. */
  addLines(name: string, lines: () => AsyncIterable<string>): void
  end(): void
}

async function* broken(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

export function openArchive(): OpenArchive {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  const add = (name: string, bytes: () => AsyncIterable<Uint8Array | string>): void =>
    // Parquet is compressed already.
    zip.addReadStreamLazy(name, { compress: !name.endsWith('.parquet') }, give =>
      give(null, Readable.from(bytes(), { objectMode: false })),
    )
  return {
    out,
    addText: (name, text) => zip.addBuffer(Buffer.from(text), name),
    addBytes: add,
    addLines: (name, lines) => add(name, () => broken(lines())),
    end: () => zip.end(),
  }
}
