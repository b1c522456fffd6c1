import { pick, zipf } from './chance.ts'

/** One arrival from somewhere: the page that linked, and the query it put on the address. */
export interface Arrival {
  readonly referrer: string
  readonly query: string
}

const REFERRERS = [
  'https://www.google.com/',
  'https://www.google.de/',
  'https://www.bing.com/',
  'https://duckduckgo.com/',
  'https://www.facebook.com/',
  'https://l.instagram.com/',
  'https://t.co/',
  'https://www.reddit.com/r/printers/',
  'https://news.ycombinator.com/',
  'https://chatgpt.com/',
]
const CAMPAIGNS = ['spring', 'summer-sale', 'brand', 'retargeting', 'newsletter-40', 'newsletter-41']
const EXIT_LINKS = 40

/** What there is to see in a shop, and how often it is asked for. */
export interface Shop {
  readonly domain: string
  page(): string
  arrival(): Arrival
  exitLink(): string
}

/** @param pages number of different pages; a few sections, popularity by Zipf's law */
export function openShop(domain: string, pages: number, chance: () => number): Shop {
  const sections = ['toner', 'ink', 'paper', 'printers', 'service', 'blog']
  const paths = Array.from({ length: pages }, (_, n) =>
    n === 0 ? '/' : `/${sections[n % sections.length]}/article-${n.toString(36)}`,
  )
  const rank = zipf(pages, 0.9, chance)
  const blog = zipf(300, 1.1, chance)
  const link = zipf(EXIT_LINKS, 1, chance)
  return {
    domain,
    page: () => paths[rank()] ?? '/',
    arrival() {
      const dice = chance()
      if (dice < 0.35) return { referrer: '', query: '' }
      if (dice < 0.45) {
        const campaign = pick(CAMPAIGNS, chance)
        const medium = campaign.startsWith('news') ? 'email' : 'cpc'
        return {
          referrer: medium === 'cpc' ? 'https://www.google.com/' : '',
          query: `?utm_source=${medium === 'cpc' ? 'google' : 'newsletter'}&utm_medium=${medium}&utm_campaign=${campaign}`,
        }
      }
      if (dice < 0.55) return { referrer: `https://blog-${blog()}.example/printers/`, query: '' }
      return { referrer: pick(REFERRERS, chance), query: '' }
    },
    exitLink: () => `https://maker-${link()}.example/support`,
  }
}
