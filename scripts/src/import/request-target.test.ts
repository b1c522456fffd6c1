import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArrival, readRequest } from './request-target.ts'

describe('readRequest()', () => {
  it.each([
    ['GET /a/b.html HTTP/1.1', 'GET', '/a/b.html', ''],
    ['GET / HTTP/1.0', 'GET', '/', ''],
    ['GET /old', 'GET', '/old', ''],
    ['HEAD /a?x=1&y=2 HTTP/2.0', 'HEAD', '/a', 'x=1&y=2'],
    ['GET /a#top HTTP/1.0', 'GET', '/a', ''],
    ['GET https://a.example/b?c HTTP/1.1', 'GET', '/b', 'c'],
    ['GET http://a.example HTTP/1.1', 'GET', '/', ''],
    ['GET /wais.pl?STS 60 HTTP/1.0', 'GET', '/wais.pl', 'STS 60'],
    ['GET /a b HTTP/1.0', 'GET', '/a%20b', ''],
    ['GET /caf%C3%A9 HTTP/1.1', 'GET', '/caf%C3%A9', ''],
    ['GET /caf\\xC3\\xA9 HTTP/1.1', 'GET', '/caf%C3%A9', ''],
    ['GET /caf\u00c3\u00a9 HTTP/1.1', 'GET', '/caf%C3%A9', ''],
    ['GET /\\"a\\" HTTP/1.1', 'GET', '/%22a%22', ''],
    ['GET /<b> HTTP/1.1', 'GET', '/%3Cb%3E', ''],
  ])('readRequest() takes %j apart', (request, method, path, query) => {
    expect(readRequest(request)).toEqual({ method, path, query })
  })

  it.each(['', '-', 'GET', '\\x16\\x03\\x01', 'OPTIONS * HTTP/1.1', 'CONNECT a.example:443 HTTP/1.1'])(
    'readRequest() finds no path in %j',
    request => {
      expect(readRequest(request)).toBeNull()
    },
  )

  it('readRequest() leaves a path that is safe to show, at most 300 characters, no percent-encoding cut in two', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), text => {
        const bytes = Buffer.from(text).toString('latin1')
        const path = readRequest(`GET /${bytes} HTTP/1.1`)?.path ?? '/'
        expect(path).toMatch(/^\/[!#-~]{0,299}$/)
        const encoded = readRequest(`GET /${encodeURIComponent(text)} HTTP/1.1`)?.path ?? ''
        expect(encoded).toMatch(/^\/([^%]|%[0-9A-F]{2})*$/)
      }),
    )
  })
})

describe('readArrival()', () => {
  it('readArrival() keeps campaign values, decoded, and forgets every other value', () => {
    expect(
      readArrival('utm_source=news+letter&utm_campaign=caf%C3%A9&email=jane%40a.example&gclid=secret'),
    ).toEqual({
      campaign: { utm_source: 'news letter', utm_campaign: 'café' },
      clickIds: ['gclid'],
    })
  })

  it('readArrival() takes utm_source before source before ref', () => {
    expect(readArrival('ref=c&source=b&utm_source=a').campaign).toEqual({ utm_source: 'a' })
    expect(readArrival('ref=c&source=b').campaign).toEqual({ utm_source: 'b' })
    expect(readArrival('ref=c').campaign).toEqual({ utm_source: 'c' })
  })

  it('readArrival() reads malformed queries and leaves no control characters', () => {
    expect(readArrival('utm_source=%zz&utm_medium=%0A%00')).toEqual({
      campaign: { utm_source: '%zz' },
      clickIds: [],
    })
    expect(readArrival('')).toEqual({ campaign: {}, clickIds: [] })
  })
})
