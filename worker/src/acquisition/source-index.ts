import type { Source } from './source.ts'
import { readSources, type SourceEntry } from './source-table.ts'
import { DISPLAY_ADS, SEARCH_ADS } from './tables/advertising.ts'
import { ASSISTANTS } from './tables/assistants.ts'
import { MAIL_PROVIDERS } from './tables/mail-providers.ts'
import { MORE_SEARCH_ENGINES } from './tables/more-search-engines.ts'
import { OTHER_SITES } from './tables/other-sites.ts'
import { SEARCH_ENGINES } from './tables/search-engines.ts'
import { SHOPS } from './tables/shops.ts'
import { SOCIAL_NETWORKS } from './tables/social-networks.ts'
import { VIDEO_SITES } from './tables/video-sites.ts'

/** Where two tables name the same place, the first one wins. */
const ENTRIES: readonly SourceEntry[] = [
  ...readSources(ASSISTANTS, 'ai'),
  ...readSources(SEARCH_ADS, 'search', true),
  ...readSources(DISPLAY_ADS, 'ads', true),
  ...readSources(SHOPS, 'shopping'),
  ...readSources(MAIL_PROVIDERS, 'email'),
  ...readSources(VIDEO_SITES, 'video'),
  ...readSources(SOCIAL_NETWORKS, 'social'),
  ...readSources(OTHER_SITES, 'other'),
  ...readSources(MORE_SEARCH_ENGINES, 'search'),
  ...readSources(SEARCH_ENGINES, 'search'),
]

type Index = ReadonlyMap<string, readonly SourceEntry[]>

function indexOf(entries: readonly SourceEntry[]): Index {
  const index = new Map<string, SourceEntry[]>()
  for (const entry of entries) {
    const same = index.get(entry.host)
    if (same === undefined) index.set(entry.host, [entry])
    else same.push(entry)
  }
  // Entries with a path are asked before the one for the whole host; the sort is stable, so tables keep their order.
  for (const same of index.values()) same.sort((a, b) => b.path.length - a.path.length)
  return index
}

const byHost = indexOf(ENTRIES.filter(entry => !entry.pattern))
const byStem = indexOf(ENTRIES.filter(entry => entry.pattern))

const SAME_SERVICE = /^(?:www\d?|m|[a-z]{2})\.$/
const TOP_LEVEL = /\.(?:(?:com?|org|net|ne|or)\.[a-z]{2}|[a-z]{2}|com|net|org|info|cat)$/

/** Looks the name up from its whole length to its last label: the most particular entry wins. */
function walk(index: Index, name: string, path: string): Source | undefined {
  for (let start = 0; ; ) {
    const entries = index.get(start === 0 ? name : name.slice(start))
    if (entries !== undefined) {
      const near = start === 0 || SAME_SERVICE.test(name.slice(0, start))
      for (const entry of entries) {
        if ((near || entry.wide) && path.startsWith(entry.path)) return entry.source
      }
    }
    const dot = name.indexOf('.', start)
    if (dot === -1) return undefined
    start = dot + 1
  }
}

/**
 * The source behind a host, or undefined when it is in no table.
 *
 * @param host lower case, without port
 * @param path with its leading slash, or ''
 */
export function findSource(host: string, path: string): Source | undefined {
  const source = walk(byHost, host, path)
  if (source !== undefined) return source
  const top = TOP_LEVEL.exec(host)
  return top === null ? undefined : walk(byStem, host.slice(0, top.index), path)
}
