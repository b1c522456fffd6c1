import { isIPv4 } from 'node:net'
import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { Needle } from '../search/needle.ts'
import { addressForms } from './address-forms.ts'
import type { CanaryKind, InventedVisitor } from './canary.ts'
import { clickHouseHashes } from './click-house-hashes.ts'
import { digestsOf } from './digests.ts'
import { type Encoded, encodingsOf } from './encodings.ts'

/** What tells the invented visitors apart while their day is open. */
export interface DaySecrets {
  readonly salts: readonly Buffer[]
  readonly pseudonyms: readonly Buffer[]
}

const JOINTS = ['', '|', ':', ',', ' ', '-', '\n', '\u0000'] as const
/** Some visitors of either kind of address are enough: what digests one of them digests all. */
const DIGESTED_VISITORS = 6

/** A value whose digest would give it away, and what it is of. */
interface Hashable {
  readonly canary: CanaryKind
  readonly number: number
  readonly value: string
  readonly of: string
}

const addressKind = (address: string): CanaryKind => (isIPv4(address) ? 'IPv4 address' : 'IPv6 address')
const networkOf = (address: string): string =>
  isIPv4(address) ? address.split('.').slice(0, 3).join('.') : address.split(':').slice(0, 4).join(':')

/** Stores that compress (Redis writes LZF) break a text every 32 bytes at most, so one half of a token stays whole. */
function halvesOf(token: string): Encoded[] {
  const middle = token.length / 2
  return [token.slice(0, middle), token.slice(middle)].flatMap(half => encodingsOf(Buffer.from(half)))
}

function hashablesOf({ address, userAgent, tokens }: InventedVisitor, number: number): Hashable[] {
  const canary = addressKind(address)
  const joined = [address, networkOf(address)].flatMap(part =>
    JOINTS.flatMap(joint => [`${part}${joint}${userAgent}`, `${userAgent}${joint}${part}`]),
  )
  const alone = [address, networkOf(address), `${networkOf(address)}.0`, `${networkOf(address)}::`]
  const ofTokens: Hashable[] = [
    { canary: 'user agent', number, value: userAgent, of: 'user agent' },
    { canary: 'user agent', number, value: tokens.userAgent, of: 'a part of it' },
    { canary: 'path seen once', number, value: `/${tokens.path}`, of: 'path' },
    { canary: 'query of a page', number, value: tokens.query, of: 'value' },
  ]
  return [
    ...alone.map(value => ({ canary, number, value, of: 'address' })),
    ...joined.map(value => ({ canary, number, value, of: 'address with user agent' })),
    ...ofTokens,
  ]
}

function plainNeedles({ address, tokens }: InventedVisitor, number: number): Needle[] {
  const ofTokens: readonly (readonly [CanaryKind, string])[] = [
    ['user agent', tokens.userAgent],
    ['path seen once', tokens.path],
    ['referrer seen once', tokens.referrer],
    ['link seen once', tokens.link],
    ['query of a page', tokens.query],
  ]
  return [
    ...addressForms(address).map(form => ({ canary: addressKind(address), number, ...form })),
    ...ofTokens.flatMap(([canary, token]) =>
      halvesOf(token).map(({ form, bytes }) => ({ canary, number, form, bytes, weak: false })),
    ),
  ]
}

const secretNeedles = (canary: CanaryKind, secrets: readonly Buffer[]): Needle[] =>
  secrets.flatMap((secret, number) =>
    encodingsOf(secret).map(({ form, bytes }) => ({ canary, number, form, bytes, weak: false })),
  )

/**
 * Everything that must not be found: each canary in each of its forms, and every digest of it that can be computed without
 * a key. ClickHouse computes its own hash functions.
 */
export async function needlesOf(
  visitors: readonly InventedVisitor[],
  { salts, pseudonyms }: DaySecrets,
  reader: CellReader,
): Promise<Needle[]> {
  const hashables = visitors.slice(0, DIGESTED_VISITORS).flatMap(hashablesOf)
  const hashes = await clickHouseHashes(
    reader,
    hashables.map(({ value }) => value),
  )
  const digested: Needle[] = []
  for (const { canary, number, value, of } of hashables) {
    for (const { form, bytes } of [...digestsOf(value), ...(hashes.get(value) ?? [])])
      digested.push({ canary, number, form: `digest of ${of}: ${form}`, bytes, weak: false })
    // There are tens of thousands of forms: others get their turn meanwhile.
    await new Promise<void>(resolve => setImmediate(resolve))
  }
  return [
    ...visitors.flatMap(plainNeedles),
    ...digested,
    ...secretNeedles(
      'salt',
      salts.flatMap(salt => [salt.subarray(0, 16), salt.subarray(16)]),
    ),
    ...secretNeedles('pseudonym', pseudonyms),
  ]
}
