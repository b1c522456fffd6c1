import { randomBytes, randomInt } from 'node:crypto'

/**
 * What stands for a visitor. `at rest`: must be nowhere but in sealed batches. `in memory`: labels that nobody shares, and
 * what tells visitors of one day apart, are in volatile Redis while the day is open, and nowhere else.
 */
export const CANARY_KINDS = {
  'IPv4 address': 'never',
  'IPv6 address': 'never',
  'user agent': 'never',
  'query of a page': 'never',
  'path seen once': 'in memory',
  'referrer seen once': 'in memory',
  'link seen once': 'in memory',
  pseudonym: 'in memory',
  salt: 'in memory',
} as const satisfies Record<string, 'never' | 'in memory'>
export type CanaryKind = keyof typeof CANARY_KINDS

/** An invented visitor, whose every property is seen once. */
export interface InventedVisitor {
  readonly address: string
  readonly userAgent: string
  /** 128 bits each, in a text that needs no escaping anywhere. */
  readonly tokens: Readonly<Record<'userAgent' | 'path' | 'referrer' | 'link' | 'query', string>>
}

/** No letters that words are made of: a robot's name or a spammer's could come about by accident. */
const LETTERS = '0123456789jkqvxz'
export const newToken = (): string =>
  [...randomBytes(16)].map(byte => `${LETTERS[byte >> 4]}${LETTERS[byte & 15]}`).join('')

/** Three digits in every part, so that the text is long, and a network that is in use. */
const newIPv4 = (): string => [randomInt(193, 224), ...[0, 0, 0].map(() => randomInt(100, 256))].join('.')

/** No group begins with a zero: there is one way to write it (RFC 5952). */
function newIPv6(): string {
  const groups = Array.from({ length: 7 }, () => randomInt(0x1000, 0x10000).toString(16))
  return [`2a0${randomInt(0, 16).toString(16)}`, ...groups].join(':')
}

const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
/** More than a crowd of two dimensions needs, so that what they share is written and what they do not is seen to be held back. */
const VISITORS = 12

function inventVisitor(address: string, browser: string): InventedVisitor {
  const tokens = {
    userAgent: browser,
    path: newToken(),
    referrer: newToken(),
    link: newToken(),
    query: newToken(),
  }
  return { address, userAgent: `${BROWSER} ${browser}`, tokens }
}

/** Two of them have the same browser: only their addresses tell them apart, if the collector believes addresses. */
export function inventVisitors(): InventedVisitor[] {
  const shared = newToken()
  return Array.from({ length: VISITORS }, (_, n) =>
    inventVisitor(n % 3 === 2 ? newIPv6() : newIPv4(), n < 2 ? shared : newToken()),
  )
}
