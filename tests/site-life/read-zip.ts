import { fromBufferPromise } from 'yauzl'

/** The files in a ZIP, as text. */
export async function readZip(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const blocks: Buffer[] = []
    for await (const block of await zip.openReadStreamPromise(entry)) blocks.push(block as Buffer)
    files.set(entry.fileName, Buffer.concat(blocks).toString('utf8'))
  }
  return files
}
