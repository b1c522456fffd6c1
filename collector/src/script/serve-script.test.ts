import { createServer, type IncomingHttpHeaders, request as open, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveScript } from './serve-script.ts'
import { createTrackerScript, toTrackerScript } from './tracker-script.ts'

const source = 'console.log("counted");'.repeat(20)
const script = toTrackerScript(Buffer.from(source))

let server: Server
beforeAll(async () => {
  server = createServer((request, response) => serveScript(script, request, response))
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  server.close()
})

const ask = (method: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((answer, fail) => {
    open({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method, headers }, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        answer({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', fail)
      .end()
  })

describe('serveScript()', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    ['', undefined, (body: Buffer) => body],
  ])('serveScript() answers Accept-Encoding "%s" with %s', async (accepted, encoding, decode) => {
    const answer = await ask('GET', { 'Accept-Encoding': accepted })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['vary']).toBe('Accept-Encoding')
    expect(decode(answer.body).toString()).toBe(source)
  })

  it('serveScript() lets every origin load the script, and sets no cookie', async () => {
    const { headers } = await ask('GET')
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    })
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('serveScript() answers 304 without a body to who has this version, in whatever form', async () => {
    for (const tag of [script.etag, script.etag.slice(2), `"other", ${script.etag}`, '*']) {
      const answer = await ask('GET', { 'If-None-Match': tag, 'Accept-Encoding': 'br' })
      expect(answer.status).toBe(304)
      expect(answer.body).toHaveLength(0)
      expect(answer.headers.etag).toBe(script.etag)
    }
    expect((await ask('GET', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('serveScript() answers HEAD with the length alone, and 405 to what would change something', async () => {
    const head = await ask('HEAD')
    expect(head.status).toBe(200)
    expect(head.headers['content-length']).toBe(`${source.length}`)
    expect(head.body).toHaveLength(0)
    expect((await ask('POST')).status).toBe(405)
  })
})

describe('createTrackerScript()', () => {
  it('createTrackerScript() has the tracker, built or bundled on the spot', async () => {
    const built = await createTrackerScript()
    expect(built.body.toString()).toContain('/api/event')
    expect(gunzipSync(built.gzip)).toEqual(built.body)
  })
})
