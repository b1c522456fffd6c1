import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import type { Goal } from '@gatecount/shared/domain/report/goal'
import { CART, CHECKOUT, THANKS } from './shop.ts'

/** What the owner of the shop hopes for. */
export const DEMO_GOALS: readonly Goal[] = [
  { name: 'Order', kind: 'sale', pattern: 'Purchase' },
  { name: 'Added to the cart', kind: 'event', pattern: 'Add to cart' },
  { name: 'Newsletter', kind: 'event', pattern: 'Newsletter signup' },
  { name: 'Price list or chart', kind: 'download', pattern: '*.pdf' },
  { name: 'Blog read to the end', kind: 'scroll', pattern: '/blog/*', depth: 100 },
  { name: 'Reviews on Trustpilot', kind: 'exit_link', pattern: 'https://www.trustpilot.com/*' },
]

/** The way to an order. */
export const DEMO_FUNNEL: Pick<Funnel, 'name' | 'steps'> = {
  name: 'From a product to an order',
  steps: [
    { kind: 'page', pattern: '/*.html' },
    { kind: 'event', pattern: 'Add to cart' },
    { kind: 'page', pattern: CART },
    { kind: 'page', pattern: CHECKOUT },
    { kind: 'page', pattern: THANKS },
  ],
}
