import { creditedCode } from '@gatecount/shared/domain/affiliate/link-code'
import { SIGNAL } from '@gatecount/shared/domain/event/hit'
import { beginsWithAny } from '@gatecount/shared/domain/event/path-prefix'
import { withoutIdentity } from '@gatecount/shared/domain/event/without-identity'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { acquire } from '../acquisition/acquire.ts'
import { judge } from '../agent/judge.ts'
import { readAgent } from '../agent/read-agent.ts'
import { isExcluded } from './excluded-networks.ts'
import type { IngestStep } from './ingest-step.ts'
import { rulesOf } from './site-rules.ts'

const findSite: IngestStep = (draft, context) => {
  const site = context.site(draft.hit.siteId)
  if (site === undefined) return 'unknown_site'
  draft.site = site
  return null
}

/** The collector has done this already, unless the site became child-directed a moment ago. */
const leaveIdentityBehind: IngestStep = draft => {
  if (draft.site?.childDirected !== true) return null
  if ((draft.hit.signals & SIGNAL.fromLog) !== 0) return 'child_directed'
  draft.hit = withoutIdentity(draft.hit)
  return null
}

const leaveChildrenAlone: IngestStep = ({ hit, site }) =>
  site !== undefined && beginsWithAny(hit.path, site.childSections) ? 'child_directed' : null

const leaveExcludedOut: IngestStep = ({ hit, site }) =>
  site !== undefined && beginsWithAny(hit.path, site.excludedPaths) ? 'excluded_path' : null

const requireAddress: IngestStep = ({ hit, site }) =>
  site?.childDirected !== true && unveil(hit.address) === '' ? 'invalid_address' : null

/** Of a child-directed site no address has come this far, and no network can be told. */
const leaveNetworksOut: IngestStep = ({ hit, site }, context) =>
  site?.childDirected !== true && isExcluded(site?.excludedNetworks, hit.address, context.exclusionKey)
    ? 'excluded_address'
    : null

const readUserAgent: IngestStep = draft => {
  draft.agent = readAgent(draft.hit.userAgent)
  return null
}

const resolveNetwork: IngestStep = (draft, context) => {
  if (draft.site?.childDirected !== true) draft.network = context.resolver.resolve(draft.hit.address)
  return null
}

const findSource: IngestStep = draft => {
  const { hit, site } = draft
  // Whoever imports a log seals hits too, and a code may be gone since the collector saw it.
  draft.affiliate = hit.via === undefined ? '' : creditedCode(site?.linkCodes, hit.via)
  draft.acquisition = acquire({
    referrer: hit.referrer,
    campaign: hit.campaign,
    clickIds: hit.clickIds,
    siteDomains: site === undefined ? [] : [site.domain, ...(site.otherDomains ?? [])],
    byAffiliate: draft.affiliate !== '',
  })
  return null
}

const leaveOutByRule: IngestStep = ({ hit, site, network, acquisition }) => {
  const rules = rulesOf(site)
  if (rules === undefined) return null
  const facts = {
    path: hit.path,
    host: hit.host,
    source: acquisition?.source ?? '',
    country: network?.country ?? '',
    gateway: network?.gateway ?? '',
    gateway_kind: network?.kind ?? '',
  }
  return rules.leavesOut(facts) ? 'excluded_by_rule' : null
}

const rejectRobots: IngestStep = ({ hit, agent, network, acquisition }) => {
  if (agent === undefined) return 'bot'
  return judge({
    agent,
    signals: hit.signals,
    hosting: network?.kind === 'hosting',
    referrerSpam: acquisition?.spam === true,
  })
}

const countAsOnePath: IngestStep = draft => {
  const rules = rulesOf(draft.site)
  if (rules !== undefined) draft.path = rules.countAs(draft.hit.path)
  return null
}

/** A clock that is wrong by a time zone is forgiven; a day that will not come for years would stay open for years. */
const A_DAY_MS = 86_400_000

const placeInDay: IngestStep = (draft, context) => {
  const { hit, site } = draft
  if (site === undefined) return 'unknown_site'
  if (hit.at > context.now() + A_DAY_MS) return 'in_future'
  const clock = context.clock(site)
  const { day, hour } = clock.at(hit.at)
  const open = context.openDay(site, day)
  if (open !== undefined) {
    draft.day = open
    draft.hour = hour
    return null
  }
  if ((hit.signals & SIGNAL.fromLog) !== 0) return 'day_closed'
  // An event that was accepted in time but came through late is counted now rather than lost: with its own time, it
  // would depend on the next write which visit it belongs to.
  const now = context.now()
  const today = clock.at(now)
  const current = context.openDay(site, today.day)
  if (current === undefined) return 'day_closed'
  draft.day = current
  draft.hour = today.hour
  draft.at = now
  return null
}

/** What happens to every hit, in this order. Address and user agent are not read after the last step. */
export const INGEST_STEPS: readonly IngestStep[] = [
  findSite,
  leaveIdentityBehind,
  leaveChildrenAlone,
  leaveExcludedOut,
  requireAddress,
  leaveNetworksOut,
  readUserAgent,
  resolveNetwork,
  findSource,
  leaveOutByRule,
  rejectRobots,
  countAsOnePath,
  placeInDay,
]
