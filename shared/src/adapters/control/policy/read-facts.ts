import type { Pool } from 'pg'
import type { PolicyFacts } from '../../../domain/policy/policy-facts.ts'
import { policyOf } from '../../../domain/policy/policy-of.ts'
import type { SharingKind } from '../../../domain/policy/sharing-kinds.ts'
import { localClock } from '../../../domain/time/local-time.ts'
import type { ControlledSite } from '../port.ts'
import type { InForce } from './policy-store.ts'
import { addVersion, lastVersion } from './policy-versions.ts'

export interface PolicyDeps {
  readonly pool: Pool
  readonly inForce: InForce
}

export interface SiteFacts {
  readonly site: ControlledSite
  readonly facts: PolicyFacts
  /** Whether anybody was counted. */
  readonly measured: boolean
  /** Kinds of sharing that the site is set up for and that are not in force. */
  readonly held: readonly SharingKind[]
  /** Writes a version down where the facts are not what the last one says. */
  note(now: number): Promise<void>
}

interface SharingRow {
  readonly measured: boolean
  readonly sharing: readonly SharingKind[]
  readonly affiliates: boolean
}

const SHARING = `SELECT measured, sharing, EXISTS (SELECT FROM programmes WHERE site_id = $1) AS affiliates
  FROM sites WHERE id = $1`

/** Kinds of sharing that a site is set up for, by how each is known. */
const setUp = ({ affiliates }: SharingRow): SharingKind[] => (affiliates ? ['affiliates'] : [])

/**
 * What a site is set to; undefined when there is none of this number.
 * @param known the site as it was read just now, by whoever goes through all of them
 */
export async function readFacts(
  { pool, inForce }: PolicyDeps,
  siteId: number,
  known?: ControlledSite,
): Promise<SiteFacts | undefined> {
  const site = known ?? (await inForce.listSites()).find(({ id }) => id === siteId)
  const release = await inForce.releaseSettings(siteId)
  const [row] = (await pool.query<SharingRow>(SHARING, [siteId])).rows
  if (site === undefined || release === undefined || row === undefined) return undefined
  const wanted = setUp(row)
  const sharing = wanted.filter(kind => !row.measured || row.sharing.includes(kind))
  const networks = await inForce.listExcludedNetworks(siteId)
  const facts: PolicyFacts = {
    site,
    release,
    excludedNetworks: networks.map(({ id }) => id),
    sharing,
  }
  return {
    site,
    facts,
    measured: row.measured,
    held: wanted.filter(kind => !sharing.includes(kind)),
    async note(now) {
      // Before anybody was counted there is no day from which it holds: it always has.
      const from = row.measured ? localClock(site.timeZone).at(now).day : null
      await addVersion(pool, await lastVersion(pool, siteId), {
        siteId,
        site: site.domain,
        from,
        terms: policyOf(facts),
      })
    },
  }
}
