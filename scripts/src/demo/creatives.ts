import { asCsv } from '@gatecount/shared/domain/report/csv'
import type { ApiClient } from '../api/api-client.ts'
import { demoBanner } from './banner.ts'
import { ALL_PAGES, DEMO_DOMAIN } from './shop.ts'

const BANNERS = [
  { name: 'Toner in four colours, delivered tomorrow', page: '/', width: 728, height: 90 },
  { name: 'Toner for your printer at half the price', page: '/hp/', width: 300, height: 250 },
] as const

const TEXTS = [
  {
    name: 'For a review',
    words: 'Compatible toner prints as many pages as the original, for half of its price.',
    page: '/blog/compatible-toner-tested',
  },
  { name: 'For a newsletter', words: 'Ordered by five, on your desk tomorrow.', page: '/' },
] as const

/** `/hp/05a.html` is sold as "HP 05A". */
const titleOf = (path: string): string => path.slice(1).replace('.html', '').replace('/', ' ').toUpperCase()
/** Some price that stays the same: between 12 and 60 pounds. */
const priceOf = (path: string): string =>
  `${12 + ([...path].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 48)}.90`

/** What affiliates of the demo shop promote with: two banners, two texts, and all that it sells. */
export async function addDemoCreatives(api: ApiClient, programme: string): Promise<void> {
  for (const { name, page, width, height } of BANNERS)
    await api.post(
      `${programme}/creatives/banners?${new URLSearchParams({ name, page })}`,
      demoBanner(width, height),
    )
  for (const text of TEXTS) await api.post(`${programme}/creatives/texts`, text)
  const products = ALL_PAGES.filter(({ kind }) => kind === 'product').map(({ path }) => [
    titleOf(path),
    `https://${DEMO_DOMAIN}${path}`,
    priceOf(path),
  ])
  await api.putTable(`${programme}/feed`, asCsv([['title', 'address', 'price'], ...products]))
}
