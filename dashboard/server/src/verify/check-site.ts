import type { Site } from '@gatecount/shared/domain/identity/site'
import type { SiteCheck } from '@gatecount/shared/domain/identity/site-check'
import type { Fetched, Outgoing } from '@gatecount/shared/outgoing/outgoing'
import { judgePage } from './judge-page.ts'

export interface SiteFound {
  readonly outcome: SiteCheck
  /** The address that was looked at last; null when no server was reached. */
  readonly page: string | null
}

const bare = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host)
const TURNED_AWAY: ReadonlySet<number> = new Set([401, 403, 406, 429, 503])

/** Why a page could not be read at all; undefined when it was. */
function obstacleIn(fetched: Fetched): SiteFound | undefined {
  switch (fetched.kind) {
    case 'redirected':
      return { outcome: 'moved', page: fetched.to.origin }
    case 'refused':
      return { outcome: fetched.why === 'private_host' ? 'private_host' : 'unreachable', page: null }
    case 'failed': {
      const { why } = fetched
      const outcome = why === 'certificate' || why === 'no_such_name' ? why : 'unreachable'
      return { outcome, page: null }
    }
    case 'answered': {
      const { status, url } = fetched
      if (status >= 200 && status < 300) return undefined
      return { outcome: TURNED_AWAY.has(status) ? 'turned_away' : 'no_page', page: url.href }
    }
  }
}

/** Looks at a page of a site over https and, where nothing answers there, over http. */
export async function checkSite(
  { domain, otherDomains = [] }: Site,
  path: string,
  { outgoing, collector }: { readonly outgoing: Outgoing; readonly collector: string },
): Promise<SiteFound> {
  const domains = [domain, ...otherDomains]
  const follows = ({ hostname }: URL): boolean => domains.includes(bare(hostname))
  const look = (scheme: string): Promise<Fetched> =>
    outgoing.get(new URL(path, `${scheme}://${domain}`), { follows })

  const secure = await look('https')
  const isDown = secure.kind === 'failed' && (secure.why === 'connection' || secure.why === 'timeout')
  const fetched = isDown ? await look('http') : secure
  const obstacle = obstacleIn(fetched)
  if (obstacle !== undefined || fetched.kind !== 'answered')
    return obstacle ?? { outcome: 'unreachable', page: null }
  const { url, body, headers } = fetched
  const page = { url, html: body.toString(), policy: headers['content-security-policy'] }
  return { outcome: judgePage(page, { domains, collector }), page: url.href }
}
