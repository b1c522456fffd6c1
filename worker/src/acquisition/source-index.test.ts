import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReferrer } from './referrer.ts'
import type { Source } from './source.ts'
import { findSource } from './source-index.ts'

interface Expected {
  readonly uri: string
  readonly source: string
  readonly medium: string
}

/** The word that the shared cases use for a kind: they know neither video nor shopping, and call every advertisement paid. */
function mediumOf(source: Source): string {
  if (source.paid) return 'paid'
  switch (source.kind) {
    case 'ai':
      return 'chatbot'
    case 'video':
      return 'social'
    case 'shopping':
      return 'search'
    default:
      return source.kind
  }
}

/** Cases of the shared file that we answer otherwise, each with its reason. At present there is none. */
const CONTESTED: Readonly<Record<string, string>> = {}

const CASES = new URL('../../../../shared/data/referer-tests.json', import.meta.url)

describe('findSource()', () => {
  it.skipIf(!existsSync(CASES))(
    'gets every case of the shared referer-tests.json right (skipped where the file is missing)',
    () => {
      const cases = JSON.parse(readFileSync(CASES, 'utf8')) as Expected[]
      const wrong = cases.filter(({ uri, source, medium }) => {
        const referrer = readReferrer(uri)
        const found = referrer === null ? undefined : findSource(referrer.host, referrer.path)
        return found === undefined || found.name !== source || mediumOf(found) !== medium
      })
      expect(cases.length).toBeGreaterThan(100)
      expect(wrong.filter(({ uri }) => !(uri in CONTESTED))).toEqual([])
    },
  )

  it('prefers the place with a path, and the longer host', () => {
    expect(findSource('google.fr', '/imgres')?.name).toBe('Google Images')
    expect(findSource('google.fr', '/search')?.name).toBe('Google')
    expect(findSource('images.google.fr', '')?.name).toBe('Google Images')
    expect(findSource('apollo.lv', '/news')).toBeUndefined()
  })

  it('takes language prefixes of a search engine for the engine, other subdomains not', () => {
    expect(findSource('de.ask.com', '')?.name).toBe('Ask')
    expect(findSource('careers.ask.com', '')).toBeUndefined()
  })

  it('takes every subdomain of a social network for the network', () => {
    expect(findSource('someone.tumblr.com', '')?.name).toBe('Tumblr')
  })
})
