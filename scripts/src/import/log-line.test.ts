import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LogClock } from './log-clock.ts'
import { type LogLine, readLogLine } from './log-line.ts'

const TIME = '17/May/2015:10:05:03 +0000'
const AT = Date.UTC(2015, 4, 17, 10, 5, 3)
const read = (line: string) => readLogLine(line, new LogClock())
const readable = (line: string): LogLine => {
  const result = read(line)
  if (result.kind !== 'line') throw new Error(`Expected ${result.expected}`)
  return result
}

describe('readLogLine()', () => {
  it('readLogLine() reads the common format, whose lines have no user agent', () => {
    expect(readable(`UPLHERC.upl.com - - [${TIME}] "GET / HTTP/1.0" 304 0`)).toEqual({
      kind: 'line',
      host: 'uplherc.upl.com',
      vhost: null,
      at: AT,
      request: 'GET / HTTP/1.0',
      status: 304,
      referrer: '',
      agent: '',
      stamp: `[${TIME}] "GET / HTTP/1.0" 304 0`,
    })
  })

  it('readLogLine() reads the combined format and passes over columns that follow', () => {
    const line = `192.0.2.1 - - [${TIME}] "GET /a HTTP/1.1" 200 - "https://a.example/?q=1" "Moz \\"x\\" illa" "198.51.100.9" 0.01`
    expect(readable(line)).toMatchObject({
      host: '192.0.2.1',
      referrer: 'https://a.example/?q=1',
      agent: 'Moz \\"x\\" illa',
    })
  })

  it('readLogLine() tells a client that sent no user agent from a log that has no such column', () => {
    expect(readable(`h - - [${TIME}] "GET / HTTP/1.1" 200 1 "-" "-"`)).toMatchObject({
      referrer: '',
      agent: '-',
    })
    expect(readable(`h - - [${TIME}] "GET / HTTP/1.1" 200 1 "-" ""`).agent).toBe('-')
    expect(readable(`h - - [${TIME}] "GET / HTTP/1.1" 200 1 "-"`).agent).toBe('')
  })

  it('readLogLine() reads virtual hosts, with and without a port', () => {
    const rest = `- - [${TIME}] "GET / HTTP/1.1" 200 1`
    expect(readable(`Shop.example:443 2001:db8::1 ${rest}`)).toMatchObject({
      vhost: 'shop.example',
      host: '2001:db8::1',
    })
    expect(readable(`shop.example 192.0.2.1 ${rest}`).vhost).toBe('shop.example')
    expect(readable(`2001:db8::1 ${rest}`)).toMatchObject({ vhost: null, host: '2001:db8::1' })
  })

  it('readLogLine() reads user names with spaces and identities', () => {
    expect(readable(`h - Jane Doe [${TIME}] "GET / HTTP/1.1" 200 1`).host).toBe('h')
    expect(readable(`h ident jane [${TIME}] "GET / HTTP/1.1" 200 1`)).toMatchObject({
      host: 'h',
      vhost: null,
    })
  })

  it('readLogLine() reads requests with quotes that an old server did not escape', () => {
    expect(readable(`h - - [${TIME}] "GET /"a" HTTP/1.0" 200 1`).request).toBe('GET /"a" HTTP/1.0')
  })

  it('readLogLine() is not taken in by an escaped quote before something like a status', () => {
    const line = `h - - [${TIME}] "GET /\\" 200 5 \\"-\\" HTTP/1.1" 404 7 "-" "x"`
    expect(readable(line)).toMatchObject({ status: 404, request: 'GET /\\" 200 5 \\"-\\" HTTP/1.1' })
  })

  it('readLogLine() keeps visitor, referrer and user agent out of the stamp', () => {
    const stamp = (host: string, agent: string) =>
      readable(`${host} - ${host} [${TIME}] "GET / HTTP/1.1" 200 1 "https://${host}/" "${agent}"`).stamp
    expect(stamp('a.example', 'x')).toBe(stamp('b.example', 'y'))
  })

  it.each([
    ['', 'a log line'],
    ['# comment', 'a time'],
    ['h - - [17/May/2015 10:05] "GET / HTTP/1.1" 200 1', 'a time'],
    [`- [${TIME}] "GET / HTTP/1.1" 200 1`, 'host, identity'],
    [`May 17 10:05:03 web nginx: 192.0.2.1 - - [${TIME}] "GET / HTTP/1.1" 200 1`, 'host, identity'],
    [`h - - [${TIME}] GET / 200 1`, 'a request'],
    [`h - - [${TIME}] "GET / HTTP/1.1`, 'a request'],
    [`h - - [${TIME}] "GET / HTTP/1.1" 20`, 'a request'],
    [`h - - [${TIME}] "GET / HTTP/1.1" 200`, 'a size'],
    [`h - - [${TIME}] "GET / HTTP/1.1" 200 1k`, 'a size'],
    [`h - - [${TIME}] "GET / HTTP/1.1" 200 1 "https://a`, 'a closing double quote'],
    [`h - - [${TIME}] "GET / HTTP/1.1" 200 1 "-" "Mozilla`, 'a closing double quote'],
  ])('readLogLine() says what it expected in %j, and quotes nothing of it', (line, expected) => {
    const result = read(line)
    expect(result.kind === 'unreadable' && result.expected.startsWith(expected)).toBe(true)
  })

  it('readLogLine() reads back whatever a server writes', () => {
    const token = fc.stringMatching(/^[a-z0-9.:-]{1,40}$/).filter(host => host !== '-')
    const quoted = fc.stringMatching(/^[ -~]{1,60}$/).map(text => text.replace(/[\\"]/g, '\\$&'))
    fc.assert(
      fc.property(
        token,
        quoted,
        fc.integer({ min: 100, max: 599 }),
        fc.nat(),
        quoted,
        quoted,
        (host, request, status, size, referrer, agent) => {
          const line = `${host} - - [${TIME}] "${request}" ${status} ${size} "${referrer}" "${agent}"`
          expect(readable(line)).toMatchObject({
            host,
            at: AT,
            request,
            status,
            referrer: referrer === '-' ? '' : referrer,
            agent,
          })
        },
      ),
    )
  })

  it('readLogLine() never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(200), (text, keep) => {
        const line = `h - - [${TIME}] "GET / HTTP/1.1" 200 1 "-" "x"`.slice(0, keep) + text
        expect(['line', 'unreadable']).toContain(read(line).kind)
      }),
    )
  })
})
