import type { StartTag } from './start-tags.ts'

/** A script tag as a page holds it, as far as it can be a snippet. */
export interface Snippet {
  /** Of `data-domain`; empty when the host of the page is meant. */
  readonly domains: readonly string[]
  /** Undefined when it cannot be read as an address. */
  readonly script: URL | undefined
  /** Where events go; by default beside the script. */
  readonly endpoint: URL | undefined
  readonly nonce: string | undefined
}

const urlOf = (text: string | undefined, base: URL): URL | undefined =>
  text !== undefined && text !== '' && URL.canParse(text, base.href) ? new URL(text, base) : undefined

const bare = (domain: string): string =>
  domain
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')

/** Script tags that carry `data-domain`, or whose script is called `script.js`. */
export function findSnippets(tags: readonly StartTag[], page: URL): Snippet[] {
  return tags.flatMap(({ name, attributes }) => {
    const domain = attributes.get('data-domain')
    const script = urlOf(attributes.get('src'), page)
    if (name !== 'script' || (domain === undefined && script?.pathname.endsWith('/script.js') !== true))
      return []
    const domains = (domain ?? '')
      .split(',')
      .map(bare)
      .filter(named => named !== '')
    const api = attributes.get('data-api')
    const endpoint =
      api === undefined || api === '' ? script && new URL('/api/event', script) : urlOf(api, page)
    return [{ domains, script, endpoint, nonce: attributes.get('nonce') }]
  })
}
