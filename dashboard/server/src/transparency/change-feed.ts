import type { Language } from '@gatecount/shared/language/languages'
import { Feed } from 'feed'
import { markup } from '../mail-reports/drawing/markup.ts'
import { sayDifferences } from '../policy/say-difference.ts'
import { sayIn } from '../words/speak.ts'
import { bullets, sayDay } from './public-page.ts'
import type { PublicFacts } from './read-public.ts'
import { transparencyPath } from './transparency-path.ts'

/** Kinds of feeds, and the media type of each. */
export const FEEDS = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const
export type FeedKind = keyof typeof FEEDS

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

interface Feeding {
  readonly kind: FeedKind
  readonly language: Language
  /** Where browsers reach the page: `https://stats.example`. */
  readonly origin: string
}

/** Changes that were posted, each once. */
export function changeFeed(
  { site, changes, versions }: PublicFacts,
  { kind, language, origin }: Feeding,
): string {
  const say = sayIn(language)
  const page = `${origin}${transparencyPath(site.domain)}`
  const [first] = versions
  const began = first?.policy.from ?? changes.at(-1)?.posted ?? '2026-01-01'
  const feed = new Feed({
    id: page,
    link: page,
    title: say('Changes of the policy of {site}', { site: site.domain }),
    description: say('What takes more of visitors is posted here for seven full days before it applies.'),
    language,
    updated: noon(changes[0]?.settled ?? changes[0]?.posted ?? began),
    generator: 'Gatecount',
    feedLinks: Object.fromEntries(Object.keys(FEEDS).map(name => [name, `${page}/changes.${name}`])),
  })
  for (const { id, posted, effect, state, before, after } of changes) {
    const sentences = sayDifferences(say, before, after).map(({ words }) => words)
    const day = sayDay(language, effect)
    const title =
      state === 'withdrawn'
        ? say('Withdrawn: a change of {day}', { day })
        : say('Takes effect on {day}', { day })
    feed.addItem({
      title,
      id: `${page}#change-${id}`,
      link: `${page}#change-${id}`,
      date: noon(posted),
      description: sentences.join('. '),
      content: markup`${bullets(sentences)}`.html,
    })
  }
  return kind === 'rss' ? feed.rss2() : kind === 'atom' ? feed.atom1() : feed.json1()
}
