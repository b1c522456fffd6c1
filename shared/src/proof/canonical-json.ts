import { isWellFormed } from '../domain/privacy/well-formed.ts'

function canonicalText(text: string): string {
  if (!isWellFormed(text)) throw new TypeError('A text holds half a character')
  return JSON.stringify(text)
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError('A number is not finite')
  return JSON.stringify(number)
}

function canonicalObject(object: object): string {
  // Sorts by UTF-16 code units, as RFC 8785, section 3.2.3, wants.
  const members = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, value]) => `${canonicalText(name)}:${canonicalJson(value)}`).join(',')}}`
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
    return canonicalObject(value)
  throw new TypeError('This has no canonical text')
}
