import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromFdPromise } from 'yauzl'

/** What lies in a ZIP. */
export interface ZipContent {
  /** In the order of the archive; a name can come twice. */
  readonly files: readonly { readonly name: string; readonly bytes: number; read(): Promise<Readable> }[]
}

/** The archive says what each file adds up to; its library leaves that to whoever reads. */
function checking(expected: number): Transform {
  let sum = 0
  return new Transform({
    transform(block: Buffer, _encoding, done: TransformCallback) {
      sum = crc32(block, sum)
      done(null, block)
    },
    flush: done => done(sum === expected ? null : new Error('A file in the archive is damaged')),
  })
}

/**
 * The content of a ZIP. Files are read one after another, and end in an error when they are not what the archive says.
 * @throws when it is no whole ZIP
 */
export async function openZip(fd: number): Promise<ZipContent> {
  const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false })
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return {
    files: entries.map(entry => ({
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      read: async () => pipeline(await zip.openReadStreamPromise(entry), checking(entry.crc32), () => {}),
    })),
  }
}
