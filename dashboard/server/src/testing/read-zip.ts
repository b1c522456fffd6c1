import { open, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openZip } from '../site-life/open-zip.ts'

/** The files of a ZIP as texts, by their names. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const path = join(tmpdir(), `gatecount-${process.pid}-${Date.now()}.zip`)
  await writeFile(path, bytes)
  const file = await open(path)
  try {
    const { files } = await openZip(file.fd)
    const read = new Map<string, string>()
    for (const { name, read: stream } of files) read.set(name, await text(await stream()))
    return read
  } finally {
    await file.close()
    await unlink(path)
  }
}
