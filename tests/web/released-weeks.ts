import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import type {
  ReleaseCount,
  ReleaseFamilyName,
  ReleasePreset,
} from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { makeRelease } from '@gatecount/shared/proof/make-release'
import type { SignedRelease } from '@gatecount/shared/proof/release-proof'
import type { DashboardHouse } from './dashboard-house.ts'

/** What takes releases in. */
type Releasing = Pick<DashboardHouse, 'cells' | 'control'>

/** Long enough a list that only what stands out of its noise is listed. */
const NETWORKS = Array.from({ length: 400 }, (_, i) => `Network ${i + 1}`)
const DECLARED = {
  gateway: ['Deutsche Telekom', 'Vodafone', 'Telefónica', ...NETWORKS],
  country: ['AT', 'CH', 'DE', 'FR', 'NL', 'PL'],
  device: ['Desktop', 'Mobile', 'Tablet', 'TV'],
  page: ['/', '/toner', '/toner/black', '/imprint'],
  entry_page: ['/', '/toner', '/toner/black', '/imprint'],
  exit_link: ['https://partner.example/buy', 'https://partner.example/forgotten'],
}

type Crowd = Partial<Record<ReleaseFamilyName, Readonly<Record<string, number>>>>
const CROWD: Crowd = {
  visitors: { '': 1480 },
  pageviews: { '': 5230 },
  gateway: { 'Deutsche Telekom': 610, Vodafone: 340, Telefónica: 155, 'Network 7': 61, 'Network 9': 3 },
  country: { DE: 1290, AT: 96, CH: 71, NL: 9 },
  device: { Mobile: 905, Desktop: 520, Tablet: 55 },
  source: { Google: 720, 'Direct / None': 540, Bing: 98, 'partner.example': 81, 'rare.example': 2 },
  page: { '/': 1130, '/toner': 870, '/toner/black': 410, '/guide/laser-or-ink': 160, '/orders/jane': 1 },
  entry_page: { '/': 820, '/toner': 430, '/guide/laser-or-ink': 120 },
  exit_link: { 'https://partner.example/buy': 240, 'https://partner.example/forgotten': 2 },
  next_page: { '/ → /toner': 390, '/toner → /toner/black': 280 },
}

function* countsOf(crowd: Crowd): Generator<ReleaseCount> {
  for (const [family, values] of Object.entries(crowd) as [ReleaseFamilyName, Record<string, number>][])
    for (const [value, count] of Object.entries(values)) {
      const [first = '', second = ''] = value.split(' → ')
      yield { family, first, second, count }
    }
}

interface Drawn {
  readonly site: string
  readonly sequence: number
  readonly preset: ReleasePreset
  readonly start: string
  readonly before: PrivacyReceipt | undefined
}

async function draw(house: Releasing, { before, preset, ...which }: Drawn): Promise<SignedRelease> {
  // A week with too many ways from page to page: a family that reached its limit is not released.
  const plan = planRelease(preset, which.sequence === 2 ? ['next_page'] : [])
  const entropy = seededEntropy(`${which.site} ${which.sequence}`)
  const counts = [...countsOf(CROWD)].filter(({ family }) => plan.families.some(one => one.family === family))
  return makeRelease({
    plan,
    counts,
    declared: DECLARED,
    entropy,
    about: { site: which.site, period: 'week', start: which.start, end: addDays(which.start, 6) },
    before,
    keys: await house.control.signingKey('release'),
  })
}

/** Draws and stores the week after those that are released of a site. @param week counted from 0 */
export async function releaseWeek(
  house: Releasing,
  {
    siteId,
    domain,
    week,
    preset,
    before,
  }: {
    readonly siteId: number
    readonly domain: string
    readonly week: number
    readonly preset: ReleasePreset
    readonly before: PrivacyReceipt | undefined
  },
): Promise<SignedRelease> {
  const start = addDays('2026-06-01', 7 * week)
  const release = await draw(house, { site: domain, sequence: week + 1, preset, start, before })
  await house.cells.appendRelease({ site: siteId, release })
  return release
}

/** Registers a site and stores a chain of releases of its weeks from 1 June 2026 on, drawn and signed as a worker does. */
export async function releasedWeeks(
  house: Releasing,
  domain: string,
  presets: readonly ReleasePreset[],
): Promise<SignedRelease[]> {
  const site = await house.control.addSite({ domain, timeZone: 'Europe/Berlin' })
  const releases: SignedRelease[] = []
  for (const [at, preset] of presets.entries()) {
    const before = releases.at(-1)?.receipt
    releases.push(await releaseWeek(house, { siteId: site.id, domain, week: at, preset, before }))
  }
  return releases
}
