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

/** Bytes as they are and turned round, also in hexadecimal. */
export function orderedBytes(bytes: Buffer): Encoded[] {
  const reversed = Buffer.from(bytes).reverse()
  return [
    { form: 'plain', bytes },
    { form: 'reversed', bytes: reversed },
    { form: 'hex', bytes: Buffer.from(hex(bytes)) },
    { form: 'HEX', bytes: Buffer.from(hex(bytes).toUpperCase()) },
    { form: 'hex, reversed', bytes: Buffer.from(hex(reversed)) },
  ]
}

/** In both alphabets, wherever in a group of three the bytes begin. */
export const base64Of = (bytes: Buffer): Encoded[] =>
  [0, 1, 2].flatMap(place => {
    const usual = base64At(bytes, place, 'base64')
    const forUrls = base64At(bytes, place, 'base64url')
    const forms = [{ form: `base64 at ${place}`, bytes: usual }]
    return usual.equals(forUrls) ? forms : [...forms, { form: `base64url at ${place}`, bytes: forUrls }]
  })

/** Every usual way in which `bytes` could be written: as they are, encoded, escaped, in other widths and orders. */
export function encodingsOf(bytes: Buffer): Encoded[] {
  const latin = bytes.toString('latin1')
  const wide = Buffer.from(latin, 'utf16le')
  const all: Encoded[] = [
    ...orderedBytes(bytes),
    { form: 'UTF-8 of bytes', bytes: Buffer.from(latin) },
    { form: 'UTF-16', bytes: wide },
    { form: 'UTF-16, big-endian', bytes: Buffer.from(wide).swap16() },
    { form: 'URL-encoded', bytes: Buffer.from(encodeURIComponent(latin)) },
    { form: 'URL-encoded, every byte', bytes: eachByte(bytes, two => `%${two.toUpperCase()}`) },
    { form: 'JSON-escaped', bytes: Buffer.from(JSON.stringify(latin).slice(1, -1)) },
    { form: 'JSON-escaped, every byte', bytes: eachByte(bytes, two => `\\u00${two}`) },
    ...base64Of(bytes),
  ]
  const seen = new Set<string>()
  return all.filter(({ bytes: written }) => {
    const text = written.toString('latin1')
    return !seen.has(text) && seen.add(text)
  })
}
