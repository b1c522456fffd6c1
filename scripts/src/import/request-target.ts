import {
  CAMPAIGN_KEYS,
  type Campaign,
  type CampaignKey,
  CLICK_IDS,
  type ClickId,
} from '@gatecount/shared/domain/event/hit'

export interface LoggedRequest {
  readonly method: string
  /** Path as a browser would write it: escapes undone, unsafe characters percent-encoded, no query. */
  readonly path: string
  /** Without the question mark; '' if none. */
  readonly query: string
}

const MAX_PATH = 300
const MAX_CAMPAIGN_VALUE = 200

/** Servers write a quote as `\"` or `\x22`, a backslash as `\\` and other bytes as `\xHH`. */
const undoEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\x([0-9a-fA-F]{2})|\\(["\\])/g, (_, hex?: string, sign?: string) =>
        hex === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text

/** What the WHATWG URL standard encodes in a path; characters stand for bytes here, so above 0x7e each is a byte. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a screen
const UNSAFE = /[\x00-\x20"<>\\^`{}\x7f-\xff]/
const ALL_UNSAFE = new RegExp(UNSAFE, 'g')

const encodeUnsafe = (path: string): string =>
  UNSAFE.test(path)
    ? path.replace(ALL_UNSAFE, c => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    : path

/** Cut so that no percent-encoded byte is split. */
const cut = (path: string): string =>
  path.length <= MAX_PATH ? path : path.slice(0, MAX_PATH).replace(/%.?$/, '')

/**
 * Takes `GET /path?query HTTP/1.1` apart. The protocol may be missing (HTTP/0.9) and old servers log targets with
 * spaces. @returns null where there is no method and no path
 */
export function readRequest(request: string): LoggedRequest | null {
  const space = request.indexOf(' ')
  if (space <= 0) return null
  const protocol = request.lastIndexOf(' HTTP/')
  let target = undoEscapes(request.slice(space + 1, protocol > space ? protocol : request.length)).trim()
  if (target[0] !== '/') target = target.replace(/^https?:\/\/[^/?#]*\/?/i, '/')
  if (target[0] !== '/') return null
  const fragment = target.indexOf('#')
  if (fragment !== -1) target = target.slice(0, fragment)
  const mark = target.indexOf('?')
  return {
    method: request.slice(0, space),
    path: cut(encodeUnsafe(mark === -1 ? target : target.slice(0, mark))),
    query: mark === -1 ? '' : target.slice(mark + 1),
  }
}

export interface Arrival {
  readonly campaign: Campaign
  readonly clickIds: readonly ClickId[]
  /** What may be the code of an affiliate; the worker knows which are. */
  readonly via?: string
}

const NOWHERE: Arrival = { campaign: {}, clickIds: [] }

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a screen
const CONTROL = /[\x00-\x1f\x7f]/g

/** What a query says of the campaign or the affiliate that brought the visitor; every other value is forgotten here. */
export function readArrival(query: string): Arrival {
  if (query === '') return NOWHERE
  const values = new URLSearchParams(query)
  const value = (key: string): string =>
    (values.get(key) ?? '').replace(CONTROL, '').trim().slice(0, MAX_CAMPAIGN_VALUE)
  const campaign: Partial<Record<CampaignKey, string>> = {}
  for (const key of CAMPAIGN_KEYS) {
    const found = key === 'utm_source' ? value(key) || value('source') || value('ref') : value(key)
    if (found !== '') campaign[key] = found
  }
  const via = value('via')
  return { campaign, clickIds: CLICK_IDS.filter(id => values.has(id)), ...(via !== '' && { via }) }
}
