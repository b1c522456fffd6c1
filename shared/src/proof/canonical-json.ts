import { isWellFormed } from '../domain/privacy/well-formed.ts'

/** Printable ASCII without quotation mark and backslash, which nearly every text is: nothing to escape. */
const PLAIN = /^[ !#-[\]-~]*$/

const isText = (text: string): boolean => PLAIN.test(text) || isWellFormed(text)

function canonicalText(text: string): string {
  if (!isText(text)) throw new TypeError('A text holds half a character')
  return JSON.stringify(text)
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError('A number is not finite')
  return JSON.stringify(number)
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  // Sorts by UTF-16 code units, as RFC 8785, section 3.2.3, wants.
  let members = ''
  for (const name of Object.keys(object).sort())
    members += `${members === '' ? '' : ','}${canonicalText(name)}:${written(object[name])}`
  return `{${members}}`
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function written(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (Array.isArray(value)) return `[${Array.from(value, written).join(',')}]`
  if (isPlainObject(value)) return canonicalObject(value)
  throw new TypeError('This has no canonical text')
}

function isObjectInOrder(object: Readonly<Record<string, unknown>>): boolean {
  let before = ''
  for (const name of Object.keys(object)) {
    if (name < before || !isText(name) || !isInOrder(object[name])) return false
    before = name
  }
  return true
}

/** Whether JSON writes a value as RFC 8785 wants it: nothing that JSON changes, and members in order. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true
  if (typeof value === 'string') return isText(value)
  if (typeof value === 'number') return Number.isFinite(value)
  // Not `every`, which passes over holes.
  if (Array.isArray(value)) return value.findIndex(member => !isInOrder(member)) === -1
  return isPlainObject(value) && isObjectInOrder(value)
}

/**
 * The one JSON text of a value (RFC 8785): no white space, members sorted, numbers and escapes as ECMAScript writes them.
 * @throws TypeError for what JSON cannot say, and for what it would leave out or change: undefined, bigint, NaN, dates
 */
export function canonicalJson(value: unknown): string {
  // What was read from canonical text is in order already: to see that costs less than to write it here.
  return isInOrder(value) ? JSON.stringify(value) : written(value)
}
