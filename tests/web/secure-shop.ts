import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { request as hand } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { BROWSER } from '../world/world.ts'

/** A request to a link, and what it was answered. */
interface LinkRequest {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly status: number
  readonly cookie: string | undefined
}

export interface SecureShop extends AsyncDisposable {
  readonly links: LinkRequest[]
  /** Puts a document on every `.example` host; `url` without query. */
  put(url: string, html: string): void
  /** Another Chromium that takes the shop's certificate for good and does not say that nobody sits before it. */
  openBrowser(): Promise<Browser>
}

/** What a shop hands on to the collector. */
const FOR_COLLECTOR = /^\/(?:go\/|optout$|sale\.js$|script\.js$|api\/|\.well-known\/gpc\.json$)/

/** A key and a certificate that nobody signed. */
async function makeCertificate(): Promise<{ key: Buffer; cert: Buffer }> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-certificate-'))
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
  const wanted = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=shop.example'
  await promisify(execFile)('openssl', [...wanted.split(' '), '-keyout', key, '-out', cert])
  const made = { key: await readFile(key), cert: await readFile(cert) }
  await rm(directory, { recursive: true })
  return made
}

/**
 * Every host of `.example` over https, as a shop's server with a proxy stands there: what is the collector's leads to it, all else is
 * a document. Only over https do browsers say what a request is for.
 */
export async function openSecureShop(collector: string): Promise<SecureShop> {
  const links: LinkRequest[] = []
  const documents = new Map<string, string>()
  const browsers: Browser[] = []

  const relay = (request: IncomingMessage, response: ServerResponse): void => {
    const { host = '', ...headers } = request.headers
    const sent = { ...headers, 'x-forwarded-host': host, 'x-forwarded-for': '203.0.113.9' }
    const handed = hand(
      collector + request.url,
      { method: request.method ?? 'GET', headers: sent },
      answer => {
        const { statusCode: status = 0 } = answer
        if (request.url?.startsWith('/go/') === true)
          links.push({
            url: request.url ?? '',
            headers: request.headers,
            status,
            cookie: answer.headers['set-cookie']?.join('\n'),
          })
        response.writeHead(status, answer.headers)
        answer.pipe(response)
      },
    )
    request.pipe(handed)
  }
  const server = createServer(await makeCertificate(), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://any.example')
    if (FOR_COLLECTOR.test(pathname)) relay(request, response)
    else
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
        .end(
          documents.get(`https://${request.headers.host}${pathname}`) ?? '<!doctype html><title>Shop</title>',
        )
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    links,
    put: (url, html) => void documents.set(url, html),
    async openBrowser() {
      const browser = await chromium.launch({
        executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--ignore-certificate-errors',
          `--user-agent=${BROWSER}`,
          `--host-resolver-rules=MAP *.example 127.0.0.1:${port}, MAP * ~NOTFOUND`,
        ],
      })
      browsers.push(browser)
      return browser
    },
    async [Symbol.asyncDispose]() {
      for (const browser of browsers) await browser.close()
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}
