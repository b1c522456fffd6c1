import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { readReceipts, type SignedReceipt } from '@gatecount/shared/adapters/clickhouse/release-reader'
import type { PolicyChange, StoredPolicy } from '@gatecount/shared/adapters/control/policy/policy-store'
import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import { isThrowAway } from '@gatecount/shared/domain/audit/throw-away-site'
import { notFound } from '../http/problem.ts'

export interface PublicDeps {
  readonly cells: CellReader
  readonly control: Pick<ControlStore, 'findSite' | 'policies' | 'latestAudits'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** All that the public page of a site is made of. */
export interface PublicFacts {
  readonly site: ControlledSite
  readonly inForce: StoredPolicy
  readonly versions: readonly StoredPolicy[]
  readonly changes: readonly PolicyChange[]
  readonly receipts: readonly SignedReceipt[]
  readonly audit: Audit | undefined
}

/** A site that everybody may read of. @throws Problem 404 */
export async function findPublicSite(
  { control }: Pick<PublicDeps, 'control'>,
  domain: string,
): Promise<ControlledSite> {
  const site = await control.findSite(domain)
  if (site === undefined || isThrowAway(site)) throw notFound('There is no such site')
  return site
}

/** @throws Problem 404 */
export async function readPublic(deps: PublicDeps, domain: string): Promise<PublicFacts> {
  const { cells, control, now } = deps
  const site = await findPublicSite(deps, domain)
  const inForce = await control.policies.inForce(site.id, now())
  const [versions, changes, receipts, audits] = await Promise.all([
    control.policies.versions(site.id),
    control.policies.changes(site.id),
    site.childDirected === true ? [] : readReceipts(cells, site.id),
    control.latestAudits(),
  ])
  return { site, inForce, versions, changes, receipts, audit: audits.last }
}
