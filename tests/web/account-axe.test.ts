import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountHouse, openAccountHouse } from './account-house.ts'
import { ACCOUNT_VIEWS } from './account-views.ts'
import { faultsOf } from './axe.ts'
import { DOOR_VIEWS } from './door-views.ts'

let house: AccountHouse
beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('axe', () => {
  it.each([...DOOR_VIEWS, ...ACCOUNT_VIEWS])(
    'axe finds nothing serious in $name, light and dark, on a desk and on a phone',
    async ({ draw }) => {
      const page = await draw(house)
      expect(await faultsOf(page)).toEqual([])
      await page.context().close()
    },
  )
})
