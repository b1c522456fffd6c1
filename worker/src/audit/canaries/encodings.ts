/** A way to write bytes down that can be undone by anybody. */
export interface Encoded {
  readonly form: string
  readonly bytes: Buffer
}

/** The characters of base64 that depend on `bytes` alone, when they begin at the given place of a group of three. */
function base64At(bytes: Buffer, place: number, alphabet: 'base64' | 'base64url'): Buffer {
  const text = Buffer.concat([Buffer.alloc(place), bytes])
    .toString(alphabet)
    .replace(/=+$/, '')
  const whole = Math.floor(((place + bytes.length) * 8) / 6)
  return Buffer.from(text.slice(Math.ceil((place * 8) / 6), whole))
}

const hex = (bytes: Buffer): string => bytes.toString('hex')
const eachByte = (bytes: Buffer, write: (twoDigits: string) => string): Buffer =>
  Buffer.from((hex(bytes).match(/../g) ?? []).map(write).join(''))

/** Every usual way in which `bytes` could be written: as they are, encoded, escaped, in other widths and orders. */
export function encodingsOf(bytes: Buffer): Encoded[] {
  const wide = Buffer.from(bytes.toString('latin1'), 'utf16le')
  const reversed = Buffer.from(bytes).reverse()
  const all: Encoded[] = [
    { form: 'plain', bytes },
    { form: 'reversed', bytes: reversed },
    { form: 'hex', bytes: Buffer.from(hex(bytes)) },
    { form: 'HEX', bytes: Buffer.from(hex(bytes).toUpperCase()) },
    { form: 'hex, reversed', bytes: Buffer.from(hex(reversed)) },
    { form: 'UTF-8 of bytes', bytes: Buffer.from(bytes.toString('latin1')) },
    { form: 'UTF-16', bytes: wide },
    { form: 'UTF-16, big-endian', bytes: Buffer.from(wide).swap16() },
    { form: 'URL-encoded', bytes: Buffer.from(encodeURIComponent(bytes.toString('latin1'))) },
    { form: 'URL-encoded, every byte', bytes: eachByte(bytes, two => `%${two.toUpperCase()}`) },
    { form: 'JSON-escaped', bytes: Buffer.from(JSON.stringify(bytes.toString('latin1')).slice(1, -1)) },
    { form: 'JSON-escaped, every byte', bytes: eachByte(bytes, two => `\\u00${two}`) },
  ]
  for (const place of [0, 1, 2]) {
    all.push({ form: `base64 at ${place}`, bytes: base64At(bytes, place, 'base64') })
    all.push({ form: `base64url at ${place}`, bytes: base64At(bytes, place, 'base64url') })
  }
  const seen = new Set<string>()
  return all.filter(({ bytes: written }) => {
    const text = written.toString('latin1')
    return !seen.has(text) && seen.add(text)
  })
}
