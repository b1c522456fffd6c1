const as = (encoding: string, bytes: Buffer): string => new TextDecoder(encoding).decode(bytes)

/** A file of a spreadsheet as text: UTF-8, UTF-16 with its mark, or what Windows wrote before (WHATWG Encoding). */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return as('windows-1252', bytes)
  }
}
