import { veil } from '../privacy/veiled.ts'
import { EVENT_NAMES, type Hit } from './hit.ts'

const KNOWN_NAMES: ReadonlySet<string> = new Set(Object.values(EVENT_NAMES))
/** Of a name that the site chose it is only known that there was an event. */
const UNNAMED = 'event'
const WITH_LINK: ReadonlySet<string> = new Set([EVENT_NAMES.exitLink, EVENT_NAMES.download])
const END_OF_LINK = /[?#]/
const ORIGIN = /^[a-z-]+:\/\/[^/]*/

const linkOf = ({ name, props }: Hit): Hit['props'] => {
  const url = WITH_LINK.has(name) ? props['url'] : undefined
  return url === undefined ? {} : { url: url.split(END_OF_LINK, 1)[0] ?? '' }
}

/**
 * What goes on of a hit of a child-directed site: which page, at what time, from which host, which link. The address is
 * gone, and so are language, campaign, click ids, affiliate, properties, revenue and attention. The user agent is needed once more,
 * to reject robots.
 */
export function withoutIdentity(hit: Hit): Hit {
  return {
    siteId: hit.siteId,
    at: hit.at,
    name: KNOWN_NAMES.has(hit.name) ? hit.name : UNNAMED,
    host: hit.host,
    path: hit.path,
    campaign: {},
    clickIds: [],
    referrer: hit.referrer === null ? null : (ORIGIN.exec(hit.referrer)?.[0] ?? null),
    props: linkOf(hit),
    revenue: null,
    interactive: true,
    scroll: null,
    engagedMs: 0,
    language: '',
    signals: hit.signals,
    address: veil(''),
    userAgent: hit.userAgent,
  }
}
