import { type Browser, chromium, type Page } from 'playwright-core'
import { createEventReceiver, type EventReceiver } from './event-receiver.ts'

/** Where the tracker is loaded from and sends to, a different host than the pages. */
export const COUNTER = 'http://counter.example'

export interface InventedWorld extends EventReceiver {
  /** Opens a page in a context of its own; `before` runs in it before anything else does. */
  visit(url: string, before?: string): Promise<Page>
  /** Closes all pages and forgets what came in, so that one test does not hear another. */
  reset(): Promise<void>
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Real Chromium in which every host of `.example` leads to one small server, and every other nowhere. With `unmarked`, the browser does not say that it
 * is driven by a program, as some clients then send nothing. `collector`: see `createEventReceiver`.
 */
export async function createInventedWorld(
  options: { unmarked?: boolean; collector?: string } = {},
): Promise<InventedWorld> {
  const receiver = await createEventReceiver(options.collector)
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      ...ARGUMENTS,
      // What the browser asks of its makers finds nobody, and does not arrive here among the events.
      `--host-resolver-rules=MAP *.example 127.0.0.1:${receiver.port}, MAP * ~NOTFOUND`,
      ...(options.unmarked ? ['--disable-blink-features=AutomationControlled'] : []),
    ],
  })
  return {
    ...receiver,
    async visit(url, before) {
      const context = await browser.newContext()
      if (before) await context.addInitScript(before)
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    async reset() {
      await Promise.all(browser.contexts().map(context => context.close()))
      receiver.events.length = 0
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await receiver[Symbol.asyncDispose]()
    },
  }
}

/** A document with the snippet an owner pastes; `options` go on the script tag. */
export const withTracker = (body = '', options = '', head = ''): string =>
  `<!doctype html><html><head><title>Shop</title>${head}<script defer src="${COUNTER}/script.js" ${options}></script></head><body>${body}</body></html>`
