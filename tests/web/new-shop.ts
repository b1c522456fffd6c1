import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createDashboard } from '@gatecount/dashboard-server/dashboard'
import { testConfig } from '@gatecount/dashboard-server/testing/dashboard-config'
import { createPostgresStore } from '@gatecount/shared/adapters/control/postgres'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { createLog } from '@gatecount/shared/process/log'
import { type Browser, chromium } from 'playwright-core'
import { BROWSER, startWorld, type World } from '../world/world.ts'
import { buildWeb } from './dashboard-house.ts'
import { newSignInLink } from './sign-in-by-link.ts'

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

/** A whole house that counts, and a shop that does not know of it yet. */
export interface NewShop extends AsyncDisposable {
  readonly world: World
  readonly origin: string
  /** Its browser finds `http://shop.example/` too. */
  readonly browser: Browser
  /** Somebody from elsewhere opens the shop. */
  visit(): Promise<void>
  /** Puts something into the head of the shop's pages. */
  paste(snippet: string): void
  signInLink(): Promise<string>
}

const HTML = { 'content-type': 'text/html' }

/** What a shop's proxy does: it says to the collector whose request it is, a customer's of Deutsche Telekom. */
async function handOn(collector: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request)
  const answer = await fetch(collector + request.url, {
    method: request.method ?? 'GET',
    headers: { 'user-agent': request.headers['user-agent'] ?? '', 'x-forwarded-for': '91.0.1.7' },
    ...(body.length > 0 && { body }),
  })
  const type = answer.headers.get('content-type') ?? 'text/plain'
  response.writeHead(answer.status, { 'content-type': type }).end(await answer.text())
}

export async function openNewShop(): Promise<NewShop> {
  const world = await startWorld()
  const webRoot = join(world.directory, 'web')
  await buildWeb(webRoot)
  const control = createPostgresStore({ url: unveil(world.databaseUrl) })
  const dashboard = await createDashboard({
    config: testConfig({ webRoot, collectorUrl: 'http://shop.example', version: '0.1.0' }),
    cells: world.store.reader,
    control,
    queueRedis: { url: world.queueUrl },
    log: createLog('dashboard', 'error', () => undefined),
  })
  let head = ''
  const shop = createServer((request, response) => {
    const isCollector = request.url === '/script.js' || request.url === '/api/event'
    if (isCollector) void handOn(world.url, request, response)
    else response.writeHead(200, HTML).end(`<!doctype html><head>${head}</head>Toner`)
  })
  await new Promise<void>(listening => shop.listen(0, '127.0.0.1', listening))
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      ...ARGUMENTS,
      `--host-resolver-rules=MAP shop.example 127.0.0.1:${(shop.address() as AddressInfo).port}`,
      `--user-agent=${BROWSER}`,
      '--disable-blink-features=AutomationControlled',
    ],
  })
  const origin = `http://127.0.0.1:${dashboard.port}`
  return {
    world,
    origin,
    browser,
    async visit() {
      const context = await browser.newContext()
      await (await context.newPage()).goto('http://shop.example/')
    },
    paste(snippet) {
      head = snippet
    },
    signInLink: () => newSignInLink(control, origin),
    async [Symbol.asyncDispose]() {
      await browser.close()
      shop.closeAllConnections()
      await new Promise(closed => shop.close(closed))
      await dashboard[Symbol.asyncDispose]()
      await control[Symbol.asyncDispose]()
      await world[Symbol.asyncDispose]()
    },
  }
}
