import type { SiteCheck } from '@gatecount/shared/domain/identity/site-check'
import { policiesAllow, policiesOf } from './content-policy.ts'
import { findSnippets, type Snippet } from './find-snippets.ts'
import { startTags } from './start-tags.ts'

interface Page {
  readonly url: URL
  readonly html: string
  /** Header `Content-Security-Policy`. */
  readonly policy: string | readonly string[] | undefined
}

interface Expected {
  /** The domains of the site. */
  readonly domains: readonly string[]
  /** Origin of the collector. */
  readonly collector: string
}

/** Says whether a page counts for a site: its snippet, where that reports to, and whether the page lets it. */
export function judgePage({ url, html, policy }: Page, { domains, collector }: Expected): SiteCheck {
  const isOurs = ({ endpoint, script }: Snippet): boolean =>
    endpoint?.origin === collector || script?.origin === collector
  const isForUs = ({ domains: named }: Snippet): boolean =>
    named.length === 0
      ? domains.includes(url.hostname.replace(/^www\./, ''))
      : named.some(domain => domains.includes(domain))
  const tags = [...startTags(html)]
  const snippets = findSnippets(tags, url)
  const policies = policiesOf(policy, tags)
  const mayRun = ({ script, endpoint, nonce }: Snippet): boolean =>
    script !== undefined &&
    endpoint !== undefined &&
    policiesAllow(policies, { page: url, script, nonce, endpoint })

  const ours = snippets.filter(isOurs)
  const right = ours.filter(isForUs)
  if (right.some(mayRun)) return 'right'
  if (right.length > 0) return 'script_forbidden'
  if (ours.length > 0) return 'other_domain'
  return snippets.some(
    ({ domains: named, ...snippet }) => named.length > 0 && isForUs({ domains: named, ...snippet }),
  )
    ? 'other_collector'
    : 'not_found'
}
