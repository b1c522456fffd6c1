import { isIPv4 } from 'node:net'
import { type Encoded, encodingsOf } from './encodings.ts'

export interface AddressForm extends Encoded {
  /** See `Needle.weak`. */
  readonly weak: boolean
}

const strong = (name: string, encoded: readonly Encoded[]): AddressForm[] =>
  encoded.map(({ form, bytes }) => ({ form: `${name}, ${form}`, bytes, weak: false }))
const weak = (form: string, text: string): AddressForm => ({ form, bytes: Buffer.from(text), weak: true })

/** Four bytes alone would be found in any large file, so they are looked for as they stand in an IPv6 address (RFC 4291). */
function formsOfIPv4(address: string): AddressForm[] {
  const parts = address.split('.').map(Number)
  const four = Buffer.from(parts)
  const mapped = Buffer.concat([Buffer.from([0, 0, 0xff, 0xff]), four])
  const backwards = Buffer.from(four).reverse()
  return [
    ...strong('text', encodingsOf(Buffer.from(address))),
    ...strong('mapped into IPv6', encodingsOf(mapped)),
    weak('its /24 as text', `${parts.slice(0, 3).join('.')}.`),
    weak('number', String(four.readUInt32BE())),
    weak('number, reversed', String(four.readUInt32LE())),
    weak('hex', four.toString('hex')),
    weak('HEX', four.toString('hex').toUpperCase()),
    weak('hex, reversed', backwards.toString('hex')),
    weak('HEX, reversed', backwards.toString('hex').toUpperCase()),
  ]
}

/** The first half is given to one connection, and enough to recognise it. */
function formsOfIPv6(address: string): AddressForm[] {
  const groups = address.split(':')
  const half = groups.slice(0, 4)
  const bytes = Buffer.from(half.map(group => group.padStart(4, '0')).join(''), 'hex')
  const whole = Buffer.from(groups.map(group => group.padStart(4, '0')).join(''), 'hex')
  return [
    ...strong('its /48 as text', encodingsOf(Buffer.from(`${groups.slice(0, 3).join(':')}:`))),
    ...strong('its /64 in bytes', encodingsOf(bytes)),
    ...strong('number', [
      { form: 'decimal', bytes: Buffer.from(String(BigInt(`0x${whole.toString('hex')}`))) },
    ]),
  ]
}

/** Every way to write an address that has no key. */
export const addressForms = (address: string): AddressForm[] =>
  isIPv4(address) ? formsOfIPv4(address) : formsOfIPv6(address)
