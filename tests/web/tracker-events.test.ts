import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'

const SHOP = 'http://shop.example'
const stub = (name: string) =>
  `window.${name} = window.${name} || function () { (window.${name}.q = window.${name}.q || []).push(arguments) }`

let world: InventedWorld
beforeAll(async () => {
  world = await createInventedWorld()
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => world.reset())

describe('gatecount()', () => {
  it('gatecount() sends properties, revenue and the address it is given, and calls back with the status', async () => {
    world.put(`${SHOP}/event`, withTracker())
    const page = await world.visit(`${SHOP}/event`)
    await world.until('pageview')
    const status = await page.evaluate(`new Promise(done => gatecount('Purchase', {
      props: { kind: 'toner', colour: 'black' }, revenue: { currency: 'EUR', amount: 19.9 },
      interactive: false, u: '/thanks', callback: answer => done(answer.status) }))`)
    expect(status).toBe(202)
    expect((await world.until('Purchase'))[0]?.body).toMatchObject({
      u: `${SHOP}/thanks`,
      p: { kind: 'toner', colour: 'black' },
      $: { currency: 'EUR', amount: 19.9 },
      i: false,
    })
  })

  it('gatecount() calls back with the error when nothing can be reached', async () => {
    world.put(`${SHOP}/offline`, withTracker('', 'data-api="http://127.0.0.1:1/"'))
    const page = await world.visit(`${SHOP}/offline`)
    expect(
      await page.evaluate(
        `new Promise(done => gatecount('lost', { callback: answer => done(answer.error instanceof Error) }))`,
      ),
    ).toBe(true)
  })

  it('gatecount() sends what was queued before the script came, after the page view', async () => {
    const early = `<script>${stub('gatecount')}; ${stub('plausible')}; gatecount('early', { props: { a: 'b' } }); plausible('other')</script>`
    world.put(`${SHOP}/early`, withTracker('', '', early))
    await world.visit(`${SHOP}/early`)
    expect((await world.until('early'))[0]?.body['p']).toEqual({ a: 'b' })
    await world.until('other')
    await world.until('pageview')
  })

  it('gatecount() also answers to plausible(), where that is missing or only queues', async () => {
    for (const head of ['', `<script>${stub('plausible')}</script>`]) {
      await world.reset()
      world.put(`${SHOP}/alias`, withTracker('', '', head))
      const page = await world.visit(`${SHOP}/alias`)
      await page.evaluate(`plausible('Signup', { props: { tier: 'small' } })`)
      expect((await world.until('Signup'))[0]?.body['p']).toEqual({ tier: 'small' })
    }
  })

  it('gatecount() leaves a plausible() that works alone', async () => {
    const other = '<script>heard = []; plausible = name => heard.push(name)</script>'
    world.put(`${SHOP}/both`, withTracker('', '', other))
    const page = await world.visit(`${SHOP}/both`)
    await world.until('pageview')
    expect(await page.evaluate(`plausible('Signup'); heard`)).toEqual(['Signup'])
  })

  it('gatecount() works on a page whose script tag bears its name', async () => {
    world.put(`${SHOP}/id`, withTracker('', 'id="gatecount"'))
    await world.visit(`${SHOP}/id`)
    await world.until('pageview')
  })

  it('gatecount() works when the script comes late or is put in by another script', async () => {
    world.put(
      `${SHOP}/late`,
      `<body><script>addEventListener('load', () => setTimeout(() => { const tag = document.createElement('script'); tag.src = 'http://counter.example/script.js'; document.body.append(tag) }))</script>`,
    )
    await world.visit(`${SHOP}/late`)
    await world.until('pageview')
  })
})
