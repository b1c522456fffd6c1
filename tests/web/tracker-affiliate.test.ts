import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'

const SHOP = 'http://shop.example'

let world: InventedWorld
beforeAll(async () => {
  world = await createInventedWorld()
  world.put(`${SHOP}/toner`, withTracker())
  world.put(`${SHOP}/kids`, withTracker('', 'data-gatecount="children"'))
  world.put('http://blog.example/', `<!doctype html><iframe src="${SHOP}/toner?via=anna"></iframe>`)
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => world.reset())

const affiliateOn = async (path: string, before?: string): Promise<unknown> => {
  const page = await world.visit(`${SHOP}${path}`, before)
  return page.evaluate('gatecount.affiliate()')
}

describe('gatecount.affiliate()', () => {
  it('gatecount.affiliate() gives the code in the address of this page, and keeps nothing', async () => {
    const page = await world.visit(`${SHOP}/toner?size=a4&via=anna%2Dm&sub=news`)
    expect(await page.evaluate('gatecount.affiliate()')).toBe('anna-m')
    expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual([
      '',
      0,
      0,
    ])
    await page.evaluate(`history.pushState({}, '', '/cart')`)
    expect(await page.evaluate('gatecount.affiliate()')).toBeNull()
  })

  it('gatecount.affiliate() gives none to whoever opted out, and none on pages for children', async () => {
    expect(await affiliateOn('/toner?via=anna', `localStorage.gatecount_optout = '1'`)).toBe(false)
    expect(await affiliateOn('/kids?via=anna')).toBe(false)
  })
})

describe('script.js', () => {
  it('script.js says that a page is in a frame, where nobody came by the link of an affiliate', async () => {
    await world.visit('http://blog.example/')
    expect((await world.until('pageview'))[0]?.body).toMatchObject({ u: `${SHOP}/toner?via=anna`, f: true })
    await world.reset()
    await world.visit(`${SHOP}/toner?via=anna`)
    expect((await world.until('pageview'))[0]?.body).toMatchObject({ f: false })
  })
})
