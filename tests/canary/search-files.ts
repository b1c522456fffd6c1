import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The characters of base64 that depend on `bytes` alone, when they begin at the given place of a group of three. */
function base64At(bytes: Buffer, place: number, alphabet: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(place), bytes])
    .toString(alphabet)
    .replace(/=+$/, '')
  const whole = Math.floor(((place + bytes.length) * 8) / 6)
  return text.slice(Math.ceil((place * 8) / 6), whole)
}

const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'] as const

/** Every way in which `bytes` could lie in a file without a key: as they are, encoded, hashed. */
export function formsOf(bytes: Buffer): Map<string, Buffer> {
  const forms = new Map<string, Buffer>([['plain', bytes]])
  forms.set('reversed', Buffer.from(bytes).reverse())
  forms.set('hex', Buffer.from(bytes.toString('hex')))
  forms.set('HEX', Buffer.from(bytes.toString('hex').toUpperCase()))
  forms.set('utf16', Buffer.from(bytes.toString('latin1'), 'utf16le'))
  forms.set('percent', Buffer.from(encodeURIComponent(bytes.toString('latin1'))))
  for (const place of [0, 1, 2]) {
    forms.set(`base64+${place}`, Buffer.from(base64At(bytes, place, 'base64')))
    forms.set(`base64url+${place}`, Buffer.from(base64At(bytes, place, 'base64url')))
  }
  for (const name of DIGESTS) {
    const digest = createHash(name).update(bytes).digest()
    forms.set(name, digest)
    forms.set(`${name} hex`, Buffer.from(digest.toString('hex')))
  }
  return forms
}

/** Sixteen bytes of an IPv6 address that is written in full. */
export const ipv6Bytes = (address: string): Buffer =>
  Buffer.from(
    address
      .split(':')
      .map(part => part.padStart(4, '0'))
      .join(''),
    'hex',
  )

async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

export interface Search {
  readonly bytes: number
  /** Which canary in which form, and the file it lies in. */
  readonly found: readonly string[]
}

/** Looks for canaries, by name, in all bytes of all files under a directory. */
export async function searchFiles(
  directory: string,
  canaries: Readonly<Record<string, Buffer>>,
): Promise<Search> {
  const forms = Object.entries(canaries).flatMap(([name, bytes]) =>
    [...formsOf(bytes)].map(([form, needle]) => ({ name: `${name} ${form}`, needle })),
  )
  const found: string[] = []
  let bytes = 0
  for (const file of await filesUnder(directory)) {
    // A store that is running removes files while we look.
    const content = await readFile(file).catch(() => Buffer.alloc(0))
    bytes += content.length
    for (const { name, needle } of forms)
      if (content.includes(needle)) found.push(`${name}: ${file.slice(directory.length)}`)
  }
  return { bytes, found }
}
