import { it } from 'vitest'
import { attackByDifferences } from './differences.ts'
import { expectPublished } from './measure/published.ts'

it('differences of lists can be of fewer visitors than a list shows, the more often the smaller the site, and the page says how often', () => {
  expectPublished(attackByDifferences())
})
