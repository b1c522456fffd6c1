import type { FieldErrors } from './field-errors.ts'

/** The fields of an event, under Plausible's short or long names. */
export interface EventBody {
  readonly name: string
  readonly url: string
  readonly domains: readonly string[]
  readonly referrer: unknown
  readonly props: Record<string, unknown>
  readonly revenue: { readonly currency: string; readonly amount: string } | null
  readonly hashMode: boolean
  readonly interactive: boolean
  readonly scroll: number | null
  readonly engagedMs: number
  readonly webdriver: boolean
  /** The page is shown inside another, where nobody clicked their way to it. */
  readonly framed: boolean
}

type Fields = Readonly<Record<string, unknown>>

const MAX_NAME = 120
const MAX_URL_BYTES = 2000
/** Nobody looks at one page for longer. */
const MAX_ENGAGED_MS = 24 * 3_600_000
/** What is above comes from a broken clock, and is no attention at all. */
const BROKEN_CLOCK_MS = 30 * 24 * 3_600_000

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object, or the JSON text of one. */
function record(value: unknown): Record<string, unknown> | null {
  if (isRecord(value)) return value
  if (typeof value !== 'string' || value === '') return null
  try {
    const parsed: unknown = JSON.parse(value)
    return isRecord(parsed) ? parsed : null
  } catch {
    return null
  }
}

function readName(fields: Fields, errors: FieldErrors): string {
  const raw = fields['n'] ?? fields['name']
  const name = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : ''
  if (name === '') errors.add('event_name', "can't be blank")
  else if (name.length > MAX_NAME && [...name].length > MAX_NAME)
    errors.add('event_name', `should be at most ${MAX_NAME} character(s)`)
  return name
}

function readUrl(fields: Fields, errors: FieldErrors): string {
  const url = fields['u'] ?? fields['url']
  if (typeof url !== 'string' || url.trim() === '') {
    errors.add('url', 'is required')
    return ''
  }
  if (url.length > MAX_URL_BYTES / 3 && Buffer.byteLength(url) > MAX_URL_BYTES) {
    errors.add('url', `should be at most ${MAX_URL_BYTES} byte(s)`)
  }
  if (/^data:/i.test(url)) errors.add('url', 'scheme is not allowed')
  return url.trim()
}

export const bareDomain = (domain: string): string => {
  const lower = domain.trim().toLowerCase()
  return lower.startsWith('www.') ? lower.slice(4) : lower
}

function readDomains(fields: Fields, errors: FieldErrors): string[] {
  const raw = fields['d'] ?? fields['domain']
  if (raw === undefined || raw === null) return []
  if (typeof raw !== 'string' || raw.trim() === '') {
    errors.add('domain', "can't be blank")
    return []
  }
  if (!raw.includes(',')) {
    const only = bareDomain(raw)
    return only === '' ? [] : [only]
  }
  return [
    ...new Set(
      raw
        .split(',')
        .map(bareDomain)
        .filter(domain => domain !== ''),
    ),
  ].slice(0, 20)
}

function readRevenue(value: unknown): EventBody['revenue'] {
  const revenue = record(value)
  const currency = revenue?.['currency']
  const amount = revenue?.['amount']
  if (typeof currency !== 'string' || !/^[A-Za-z]{3}$/.test(currency)) return null
  const text = typeof amount === 'number' || typeof amount === 'string' ? String(amount) : ''
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? { currency: currency.toUpperCase(), amount: text } : null
}

const isOn = (value: unknown): boolean => value === 1 || value === true

const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : null

function readScroll(value: unknown): number | null {
  const scroll = whole(value)
  return scroll === null || scroll < 0 || scroll === 255 ? null : Math.min(scroll, 100)
}

const readEngagement = (ms: number | null): number =>
  ms === null || ms < 0 || ms > BROKEN_CLOCK_MS ? 0 : Math.min(ms, MAX_ENGAGED_MS)

/** Reads the fields strictly where a wrong one would be counted wrongly, kindly where it can be left out. */
export function readEventBody(fields: Fields, errors: FieldErrors): EventBody {
  const name = readName(fields, errors)
  const engaged = whole(fields['e'])
  if (name === 'engagement' && engaged === null && whole(fields['sd']) === null) {
    errors.add('scroll_depth', 'either scroll depth or engagement time must be given')
  }
  return {
    name,
    url: readUrl(fields, errors),
    domains: readDomains(fields, errors),
    referrer: fields['r'] ?? fields['referrer'],
    props: record(fields['p'] ?? fields['props'] ?? fields['m'] ?? fields['meta']) ?? {},
    revenue: readRevenue(fields['$'] ?? fields['revenue']),
    hashMode: isOn(fields['h'] ?? fields['hashMode']),
    interactive: (fields['i'] ?? fields['interactive']) !== false,
    scroll: readScroll(fields['sd']),
    engagedMs: readEngagement(engaged),
    webdriver: fields['w'] === 1,
    framed: isOn(fields['f']),
  }
}
