import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOutgoing } from './outgoing.ts'
import type { Resolve } from './resolve-host.ts'

const LOCAL = '127.0.0.1'
const asked: IncomingMessage[] = []
const bodies: string[] = []

const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/': response => response.end('front'),
  '/silent': () => {},
  '/slow': response => {
    response.write('a')
  },
  '/large': response => {
    response.on('error', () => {})
    for (let part = 0; part < 40; part++) response.write('x'.repeat(64 * 1024))
    response.end()
  },
  '/broken': response => response.destroy(),
}
const REDIRECTS: Readonly<Record<string, string>> = {
  '/once': '/',
  '/thrice': '/twice',
  '/twice': '/once',
  '/round': '/round',
  '/inside': 'http://inside.example/',
  '/metadata': 'http://169.254.169.254/latest/meta-data/',
  '/port': 'http://shop.example:6379/',
  '/secret': 'http://user:word@shop.example/',
  '/file': 'file:///etc/passwd',
  '/elsewhere': 'http://elsewhere.example/',
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(request)
  if (request.method === 'POST') void text(request).then(body => void bodies.push(body))
  const path = request.url ?? '/'
  const to = REDIRECTS[path]
  if (to !== undefined) response.writeHead(302, { location: to }).end()
  else if (PAGES[path] !== undefined) PAGES[path](response)
  else response.writeHead(404).end('nothing')
}

let server: Server
let port: number
let lookups = 0
/** Names of an invented world; those that should be public lead to the server of this test all the same. */
const resolve: Resolve = async host => {
  lookups++
  if (host === 'nowhere.example') throw Object.assign(new Error('none'), { code: 'ENOTFOUND' })
  if (host === 'inside.example') return [{ address: '10.0.0.7', port: 80 }]
  if (host === 'both.example')
    return [
      { address: LOCAL, port },
      { address: 'fd00::1', port: 80 },
    ]
  if (host === 'later.example')
    return [
      { address: LOCAL, port: 1 },
      { address: LOCAL, port },
    ]
  if (host === 'closed.example') return [{ address: LOCAL, port: 1 }]
  // Whoever is asked twice gives another answer.
  if (host === 'rebound.example' && lookups > 1) return [{ address: '10.0.0.7', port: 80 }]
  return [{ address: LOCAL, port }]
}
/** Only what this test's names lead to is as good as public. */
const outgoing = createOutgoing({ allowPrivate: address => address === LOCAL, resolve, timeoutMs: 1_500 })
const strict = createOutgoing({ allowPrivate: () => false, resolve, timeoutMs: 1_500 })
const get = (path: string, host = 'shop.example') => outgoing.get(new URL(path, `http://${host}`))

beforeAll(async () => {
  server = createServer(answer).listen(0, LOCAL)
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('createOutgoing()', () => {
  it('get() asks the address that was found for the name in the URL, and looks the name up once', async () => {
    lookups = 0
    const fetched = await get('/', 'rebound.example')
    expect(fetched).toMatchObject({ kind: 'answered', status: 200, isWhole: true })
    expect([fetched.kind === 'answered' && fetched.body.toString(), lookups]).toEqual(['front', 1])
    expect(asked.at(-1)?.headers).toMatchObject({ host: 'rebound.example', 'accept-encoding': 'identity' })
    expect(asked.at(-1)?.headers).not.toHaveProperty('cookie')
    expect(asked.at(-1)?.headers).not.toHaveProperty('authorization')
  })

  it('get() follows three redirects and no more, or as far as the caller follows', async () => {
    expect(await get('/thrice')).toMatchObject({ kind: 'answered', status: 200 })
    expect(await get('/round')).toEqual({ kind: 'refused', why: 'too_many_redirects' })
    const home = new URL('http://shop.example/elsewhere')
    const away = await outgoing.get(home, { follows: ({ hostname }) => hostname === 'shop.example' })
    expect(away).toEqual({ kind: 'redirected', to: new URL('http://elsewhere.example/') })
  })

  it.each(['/inside', '/metadata'])('get() is not led into the network by a redirect: %s', async path => {
    const before = asked.length
    expect(await get(path)).toEqual({ kind: 'refused', why: 'private_host' })
    expect(asked.length).toBe(before + 1)
  })

  it.each(['/port', '/secret', '/file'])(
    'get() is not led to what it does not ask by a redirect: %s',
    async path => {
      expect(await get(path)).toEqual({ kind: 'refused', why: 'address' })
    },
  )

  it.each([
    'http://shop.example/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://0.0.0.0/',
    'http://169.254.169.254/',
    'http://inside.example/',
    'http://both.example/',
  ])('get() sends nothing to %s, which is not public', async url => {
    const before = asked.length
    expect(await strict.get(new URL(url))).toEqual({ kind: 'refused', why: 'private_host' })
    expect(asked.length).toBe(before)
  })

  it.each([
    'http://shop.example/',
    'http://127.0.0.1/',
    'http://10.0.0.7/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/',
    'http://inside.example/',
    'http://both.example/',
  ])('post() sends nothing to %s, which is not public', async url => {
    const before = asked.length
    const posted = { headers: {}, body: Buffer.from('{}') }
    expect(await strict.post(new URL(url), posted)).toEqual({ kind: 'refused', why: 'private_host' })
    expect(asked.length).toBe(before)
  })

  it('post() sends body and headers, follows no redirect, and reads little of the answer', async () => {
    const posted = { headers: { 'webhook-id': 'one' }, body: Buffer.from('{"sent":"ü"}') }
    const url = (path: string): URL => new URL(path, 'http://shop.example')
    expect(await outgoing.post(url('/'), posted)).toMatchObject({ kind: 'answered', status: 200 })
    const { method, headers } = asked.at(-1) ?? {}
    expect(method).toBe('POST')
    expect(headers).toMatchObject({ host: 'shop.example', 'webhook-id': 'one', 'content-length': '13' })
    await expect.poll(() => bodies.at(-1)).toBe('{"sent":"ü"}')
    const before = asked.length
    expect(await outgoing.post(url('/inside'), posted)).toMatchObject({ kind: 'answered', status: 302 })
    expect(asked.length).toBe(before + 1)
    const large = await outgoing.post(url('/large'), posted)
    expect(large.kind === 'answered' && [large.isWhole, large.body.length]).toEqual([false, 1024])
  })

  it.each(['/silent', '/slow'])('post() does not wait for ever: %s', async path => {
    const posted = { headers: {}, body: Buffer.from('{}') }
    const impatient = createOutgoing({
      allowPrivate: address => address === LOCAL,
      resolve,
      postTimeoutMs: 500,
    })
    expect(await impatient.post(new URL(path, 'http://shop.example'), posted)).toEqual({
      kind: 'failed',
      why: 'timeout',
    })
  })

  it('get() refuses a name of which one address is private', async () => {
    expect(await get('/', 'both.example')).toEqual({ kind: 'refused', why: 'private_host' })
  })

  it('get() asks private addresses where they are allowed, and those where clouds keep secrets never', async () => {
    const open = createOutgoing({ allowPrivate: () => true, resolve, timeoutMs: 300 })
    for (const host of ['169.254.169.254', '[fe80::1]', '[fd00:ec2::254]', '0.0.0.0', '224.0.0.1'])
      expect(await open.get(new URL(`http://${host}/`))).toEqual({ kind: 'refused', why: 'private_host' })
    expect(await open.get(new URL('http://shop.example/'))).toMatchObject({ kind: 'answered' })
  })

  it('get() refuses localhost as the system resolves it', async () => {
    const system = createOutgoing({ allowPrivate: () => false })
    expect(await system.get(new URL('http://localhost/'))).toEqual({ kind: 'refused', why: 'private_host' })
  })

  it.each([
    'ftp://shop.example/',
    'http://shop.example:8080/',
    'https://user@shop.example/',
    'file:///etc/passwd',
  ])('get() does not ask %s', async url => {
    expect(await outgoing.get(new URL(url))).toEqual({ kind: 'refused', why: 'address' })
  })

  it('get() reads a megabyte of a body and lets go of the rest', async () => {
    const fetched = await get('/large')
    expect(fetched).toMatchObject({ kind: 'answered', isWhole: false })
    expect(fetched.kind === 'answered' && fetched.body.length).toBe(1024 * 1024)
  })

  it.each(['/silent', '/slow'])('get() does not wait for ever: %s', async path => {
    expect(await get(path)).toEqual({ kind: 'failed', why: 'timeout' })
  })

  it('get() tries the next address of a name, and says what failed when none is left', async () => {
    expect(await get('/', 'later.example')).toMatchObject({ kind: 'answered' })
    expect(await get('/', 'closed.example')).toEqual({ kind: 'failed', why: 'connection' })
    expect(await get('/broken')).toEqual({ kind: 'failed', why: 'connection' })
    expect(await get('/', 'nowhere.example')).toEqual({ kind: 'failed', why: 'no_such_name' })
    const https = await outgoing.get(new URL('https://shop.example/'))
    expect(https).toEqual({ kind: 'failed', why: 'connection' })
  })
})
