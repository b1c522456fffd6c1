import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'

const SHOP = 'http://shop.example'
const LEAVE = '<a href="http://away.example/" target="_blank">away</a>'

let world: InventedWorld
beforeAll(async () => {
  world = await createInventedWorld()
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => world.reset())

/** Does everything that would be counted; the calls back, which come when nothing is to be sent, say that it is over. */
const doEverything = (page: Page) =>
  page.evaluate(`(async () => {
    document.querySelector('a')?.click()
    history.pushState({}, '', '/further')
    return await Promise.all(['pageview', 'Signup'].map(name => new Promise(callback => gatecount(name, { callback }))))
      .then(answers => answers.map(answer => answer === undefined ? 'not sent' : answer.status))
  })()`)

const wishes: [string, string][] = [
  [
    'Global Privacy Control',
    `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`,
  ],
  ['Do Not Track', `Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })`],
  ['an opt-out cookie', `document.cookie = 'other=1'; document.cookie = 'gatecount_optout=1'`],
  ['an opt-out in the local storage', `localStorage.gatecount_optout = 'true'`],
  ['a visit of the owner', `localStorage.gatecount_ignore = 'true'`],
  ['a visit of an owner who used Plausible', `localStorage.plausible_ignore = 'true'`],
]

const childPages: [string, string][] = [
  ['a meta element', withTracker(LEAVE, '', '<meta name="gatecount" content="children">')],
  ['the body', withTracker(LEAVE).replace('<body>', '<body data-gatecount="children">')],
  ['the script tag', withTracker(LEAVE, 'data-gatecount="children"')],
  ['a part of the page', withTracker(`${LEAVE}<section data-gatecount="children"></section>`)],
  [
    'the body, below a script that does not wait for it',
    withTracker(LEAVE)
      .replace('<script defer', '<script')
      .replace('<body>', '<body data-gatecount="children">'),
  ],
]

describe('script.js', () => {
  it.each(wishes)('script.js sends nothing for %s', async (_, before) => {
    world.put(`${SHOP}/`, withTracker(LEAVE))
    const page = await world.visit(`${SHOP}/`, before)
    expect(await doEverything(page)).toEqual(['not sent', 'not sent'])
    expect(world.events).toEqual([])
  })

  it.each(childPages)(
    'script.js sends nothing where %s says that a page is directed at children',
    async (_, html) => {
      world.put(`${SHOP}/children`, html)
      const page = await world.visit(`${SHOP}/children`)
      expect(await doEverything(page)).toEqual(['not sent', 'not sent'])
      expect(world.events).toEqual([])
    },
  )

  it('script.js stops at once when somebody opts out while reading', async () => {
    world.put(`${SHOP}/changing`, withTracker(LEAVE))
    const page = await world.visit(`${SHOP}/changing`)
    await world.until('pageview')
    await page.evaluate(`document.cookie = 'gatecount_optout=1'`)
    expect(await doEverything(page)).toEqual(['not sent', 'not sent'])
    expect(world.events).toHaveLength(1)
  })

  it('script.js counts where nothing was wished, also where storage is closed to the page', async () => {
    world.put(`${SHOP}/open`, withTracker())
    const page = await world.visit(`${SHOP}/open`)
    expect(await doEverything(page)).toEqual([202, 202])

    await world.reset()
    world.put(`${SHOP}/inner`, withTracker())
    world.put('http://frame.example/', `<iframe sandbox="allow-scripts" src="${SHOP}/inner"></iframe>`)
    await world.visit('http://frame.example/')
    expect((await world.until('pageview'))[0]?.body['u']).toBe(`${SHOP}/inner`)
  })

  it('script.js keeps nothing at the visitor', async () => {
    world.put(`${SHOP}/kept`, withTracker(LEAVE))
    const page = await world.visit(`${SHOP}/kept`)
    expect(await doEverything(page)).toEqual([202, 202])
    const { cookies, origins } = await page.context().storageState({ indexedDB: true })
    expect({ cookies, origins }).toEqual({ cookies: [], origins: [] })
    expect(await page.evaluate('[sessionStorage.length, window.name, history.state]')).toEqual([0, '', {}])
  })
})
