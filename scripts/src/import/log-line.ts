import { LOG_TIME_LENGTH, type LogClock } from './log-clock.ts'

/** One line of a common, combined, nginx or vhost-combined log. */
export interface LogLine {
  readonly kind: 'line'
  /** Address or name of the visitor's machine, lower case. */
  readonly host: string
  /** Site the request was for, lower case, without port; null unless the log names it. */
  readonly vhost: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
  /** As logged, with its escapes: `GET /path?query HTTP/1.1`. */
  readonly request: string
  readonly status: number
  /** '' where the log has no such column or says `-`. */
  readonly referrer: string
  /** '' where the log has no such column; '-' where the client sent none. */
  readonly agent: string
  /** Time, request, status and size as logged: what a checkpoint is made of. It names no visitor. */
  readonly stamp: string
}

/** A line that is no log line, and what was expected where it went wrong. Holds nothing of the line itself. */
export interface UnreadableLine {
  readonly kind: 'unreadable'
  readonly expected: string
}

const unreadable = (expected: string): UnreadableLine => ({ kind: 'unreadable', expected })

const NO_TIME = unreadable('a time like [17/May/2015:10:05:03 +0000]')
const NO_VISITOR = unreadable('host, identity and user before the time')
const NO_REQUEST = unreadable('a request in double quotes, then a status of three digits')
const NO_SIZE = unreadable('a size in bytes, or -, after the status')
const CUT_SHORT = unreadable('a closing double quote: the line seems to be cut short')
const EMPTY_LINE = unreadable('a log line: this one is empty')
export const TOO_LONG = unreadable('a line of at most 65536 bytes')

/** RFC 1035: no host name is longer. */
const MAX_HOST = 253

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isStatus = (line: string, at: number): boolean =>
  isDigit(line.charCodeAt(at)) && isDigit(line.charCodeAt(at + 1)) && isDigit(line.charCodeAt(at + 2))

/** Where the quoted text that begins at `from` ends, or -1. A backslash protects the character after it. */
function closingQuote(line: string, from: number): number {
  for (let quote = line.indexOf('"', from); quote !== -1; quote = line.indexOf('"', quote + 1)) {
    let slash = quote - 1
    while (slash >= from && line[slash] === '\\') slash--
    if ((quote - slash) % 2 === 1) return quote
  }
  return -1
}

/** As {@link closingQuote}; servers of the nineties did not escape, so the quote that a status follows is taken. */
function closingQuoteBeforeStatus(line: string, from: number): number {
  let quote = closingQuote(line, from)
  while (quote !== -1 && !(line[quote + 1] === ' ' && isStatus(line, quote + 2))) {
    quote = closingQuote(line, quote + 1)
  }
  return quote
}

/** Where the time begins, or -1: the first bracket that one is closed 26 characters later. */
function findTime(line: string): number {
  let open = line.indexOf('[')
  while (open !== -1 && line[open + LOG_TIME_LENGTH + 1] !== ']') open = line.indexOf('[', open + 1)
  return open
}

interface Visitor {
  readonly host: string
  readonly vhost: string | null
}

/** `host ident user` or `vhost[:port] host ident user`; a user name may hold spaces, an identity may not. */
function readVisitor(line: string, end: number): Visitor | null {
  const space = line.indexOf(' ')
  if (space <= 0 || space > MAX_HOST || line[end - 1] !== ' ') return null
  if (line[space + 1] === '-' && line[space + 2] === ' ' && end > space + 3) {
    return { host: line.slice(0, space).toLowerCase(), vhost: null }
  }
  const words = line.slice(0, end - 1).split(' ')
  const [first = '', second = '', third] = words
  if (words.length === 3) return { host: first.toLowerCase(), vhost: null }
  if (words.length < 4 || third !== '-' || !/[.:]/.test(second)) return null
  return { host: second.toLowerCase(), vhost: first.replace(/:\d+$/, '').toLowerCase() }
}

/** The last character of the size that begins at `from`, plus one; -1 when there is none. */
function endOfSize(line: string, from: number): number {
  let end = from
  if (line[from] === '-') end++
  else while (isDigit(line.charCodeAt(end))) end++
  return end > from && (end === line.length || line[end] === ' ') ? end : -1
}

/**
 * Reads one line, without its line break. Columns after the user agent, and columns other than referrer and user agent,
 * are passed over.
 */
export function readLogLine(line: string, clock: LogClock): LogLine | UnreadableLine {
  if (line === '') return EMPTY_LINE
  const open = findTime(line)
  const at = open === -1 ? Number.NaN : clock.read(line, open + 1)
  if (Number.isNaN(at)) return NO_TIME
  const visitor = readVisitor(line, open)
  if (visitor === null) return NO_VISITOR

  const requestAt = open + LOG_TIME_LENGTH + 4
  if (line[requestAt - 2] !== ' ' || line[requestAt - 1] !== '"') return NO_REQUEST
  const requestEnd = closingQuoteBeforeStatus(line, requestAt)
  if (requestEnd === -1) return NO_REQUEST
  const statusAt = requestEnd + 2
  if (line[statusAt + 3] !== ' ') return NO_SIZE
  const sizeEnd = endOfSize(line, statusAt + 4)
  if (sizeEnd === -1) return NO_SIZE

  let referrer = ''
  let agent = ''
  if (line[sizeEnd + 1] === '"') {
    const referrerEnd = closingQuote(line, sizeEnd + 2)
    if (referrerEnd === -1) return CUT_SHORT
    referrer = line.slice(sizeEnd + 2, referrerEnd)
    if (referrer === '-') referrer = ''
    if (line[referrerEnd + 1] === ' ' && line[referrerEnd + 2] === '"') {
      const agentEnd = closingQuote(line, referrerEnd + 3)
      if (agentEnd === -1) return CUT_SHORT
      agent = line.slice(referrerEnd + 3, agentEnd) || '-'
    }
  }
  return {
    kind: 'line',
    host: visitor.host,
    vhost: visitor.vhost,
    at,
    request: line.slice(requestAt, requestEnd),
    status: Number(line.slice(statusAt, statusAt + 3)),
    referrer,
    agent,
    stamp: line.slice(open, sizeEnd),
  }
}
