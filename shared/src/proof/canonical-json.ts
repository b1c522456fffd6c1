import { isWellFormed } from '../domain/privacy/well-formed.ts'

/** Printable ASCII without quotation mark and backslash, which nearly every text is: nothing to escape. */
const PLAIN = /^[ !#-[\]-~]*$/

function canonicalText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (!isWellFormed(text)) throw new TypeError('A text holds half a character')
  return JSON.stringify(text)
}

function canonicalNumber(number: number): string {
  // Nearly all are; JSON writes them the same.
  if (Number.isSafeInteger(number)) return String(number)
  if (!Number.isFinite(number)) throw new TypeError('A number is not finite')
  return JSON.stringify(number)
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  // Sorts by UTF-16 code units, as RFC 8785, section 3.2.3, wants.
  let members = ''
  for (const name of Object.keys(object).sort())
    members += `${members === '' ? '' : ','}${canonicalText(name)}:${canonicalJson(object[name])}`
  return `{${members}}`
}

/**
 * The one JSON text of a value (RFC 8785): no white space, members sorted, numbers and escapes as ECMAScript writes them.
 * @throws TypeError for what JSON cannot say, and for what it would leave out or change: undefined, bigint, NaN, dates
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return canonicalObject(value as Readonly<Record<string, unknown>>)
  throw new TypeError('This has no canonical text')
}
