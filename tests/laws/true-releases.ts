import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import type { Entropy } from '@gatecount/shared/domain/privacy/entropy'
import type { ReleasePeriod } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleasePreset } from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { DEVICE_CLASSES } from '@gatecount/worker/agent/agent-names'
import { DECLARED_BY_OWNER } from './hit-streams.ts'
import type { Gift } from './oracle.ts'
import { sortedRows } from './stored-releases.ts'

const DECLARED = { page: ['/', '/never-seen'], exit_link: ['partner.example/a'] }

export interface Releasing {
  readonly timeZone: string
  readonly preset: ReleasePreset | 'none'
  readonly period: ReleasePeriod
}

/** A site with some of everything that the streams of hits need. */
export async function addSite(control: ControlStore, domain: string, releasing: Releasing): Promise<Site> {
  const { timeZone, preset, period } = releasing
  const { id } = await control.addSite({ domain, timeZone })
  await control.updateSite(id, {
    properties: ['plan'],
    childSections: ['/kids/'],
    excludedPaths: ['/admin'],
    ...DECLARED_BY_OWNER,
  })
  await control.updateReleaseSettings(id, { preset, period, declared: DECLARED })
  const site = await control.findSite(domain)
  if (site === undefined) throw new Error('The site is not there')
  return site
}

const seedOf = (site: number, period: string, start: string): string => `${site} ${period} ${start}`

/** Noise of a period comes from a seed of its own, so that it is the same in whichever order periods are drawn. */
export function noiseByPeriod(writer: CellWriter): { entropy: Entropy; writer: CellWriter } {
  let current = seededEntropy('')
  return {
    entropy: bytes => current(bytes),
    writer: {
      ...writer,
      hasRelease(site, period, start) {
        current = seededEntropy(seedOf(site, period, start))
        return writer.hasRelease(site, period, start)
      },
    },
  }
}

/** What the releases of a site should hold, by the beginning of their periods: drawn from what its days have given. */
export function trueReleases(site: Site, { preset, period }: Releasing, gifts: readonly Gift[]) {
  if (preset === 'none') return []
  const startOf = (day: string): string => (period === 'month' ? monthOf : weekOf)(day).start
  const own = gifts.filter(gift => gift.site === site.id)
  const starts = [...new Set(own.map(({ day }) => startOf(day)))].sort()
  return starts.map(start => {
    const rows = drawRelease({
      plan: planRelease(preset),
      counts: own.filter(({ day }) => startOf(day) === start),
      declared: {
        gateway: [],
        country: [],
        device: DEVICE_CLASSES,
        page: DECLARED.page,
        entry_page: DECLARED.page,
        exit_link: DECLARED.exit_link,
      },
      entropy: seededEntropy(seedOf(site.id, period, start)),
    })
    return [start, sortedRows(rows)]
  })
}
