import { EVENT_NAMES, type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import {
  judgeRequest,
  type PageViewRule,
  type RequestKind,
} from '@gatecount/shared/domain/event/page-view-rule'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { LogLine } from './log-line.ts'
import { readArrival, readRequest } from './request-target.ts'

export interface ImportedSite {
  readonly id: number
  readonly domain: string
}

export interface HitRule extends PageViewRule {
  /** Takes the lines of a virtual-host log for any host, not only for the site and its subdomains. */
  readonly allHosts: boolean
}

/** What became of a line that could be read. */
export type LineOutcome =
  | { readonly kind: 'page_view' | 'missing_page'; readonly hit: Hit }
  | { readonly kind: Exclude<RequestKind, 'page_view' | 'missing_page'> | 'foreign_host' }

const NOT_A_PAGE_VIEW = { kind: 'not_a_page_view' } as const
const FAILED_REQUEST = { kind: 'failed_request' } as const
const FOREIGN_HOST = { kind: 'foreign_host' } as const

const MAX_REFERRER = 2000
const MAX_AGENT = 500

/** Text is read byte by byte; the few that hold more than ASCII are UTF-8. */
const asText = (bytes: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the bound of ASCII
  /[^\x00-\x7f]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes

function cleanReferrer(logged: string): string | null {
  if (logged === '') return null
  const end = logged.search(/[?#]/)
  return asText((end === -1 ? logged : logged.slice(0, end)).slice(0, MAX_REFERRER)) || null
}

const belongsTo = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

export function hitOfLine(line: LogLine, site: ImportedSite, rule: HitRule): LineOutcome {
  if (line.vhost !== null && !rule.allHosts && !belongsTo(line.vhost, site.domain)) return FOREIGN_HOST
  const request = readRequest(line.request)
  if (request === null) return NOT_A_PAGE_VIEW
  const kind = judgeRequest(request.method, request.path, line.status, rule)
  if (kind === 'not_a_page_view') return NOT_A_PAGE_VIEW
  if (kind === 'failed_request') return FAILED_REQUEST
  const { campaign, clickIds, via } = readArrival(request.query)
  const isView = kind === 'page_view'
  return {
    kind,
    hit: {
      siteId: site.id,
      at: line.at,
      name: isView ? EVENT_NAMES.pageview : EVENT_NAMES.missingPage,
      host: line.vhost ?? site.domain,
      path: request.path,
      campaign,
      clickIds,
      ...(via !== undefined && { via }),
      referrer: cleanReferrer(line.referrer),
      props: {},
      revenue: null,
      interactive: isView,
      scroll: null,
      engagedMs: 0,
      language: '',
      signals: SIGNAL.fromLog,
      address: veil(line.host),
      userAgent: veil(asText(line.agent.slice(0, MAX_AGENT))),
    },
  }
}
