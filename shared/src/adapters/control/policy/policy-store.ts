import type { Pool } from 'pg'
import type { NewFunnel, PolicyPart } from '../../../domain/policy/policy-part.ts'
import type { Policy, PolicyTerms } from '../../../domain/policy/policy-terms.ts'
import type { PostedDays } from '../../../domain/policy/seven-days.ts'
import type { SigningKeyPair } from '../../../proof/ed25519.ts'
import type { ControlStore, ReleaseSettingsChange, SiteSettings } from '../port.ts'
import { changeThroughPolicy } from './change-through-policy.ts'
import { installPolicies } from './install-policies.ts'
import { createPolicyClock, type PolicyClock } from './policy-clock.ts'
import { createSubscriptions, type PolicySubscriptions } from './policy-subscriptions.ts'
import { policyTurns } from './policy-turns.ts'
import { lastVersion, listVersions, signVersions } from './policy-versions.ts'
import { listChanges, withdrawChange } from './posted-changes.ts'
import { readFacts } from './read-facts.ts'
import { takeEffect } from './take-effect.ts'

export interface StoredPolicy {
  readonly policy: Policy
  /** SHA-256 of its canonical text, base64url. */
  readonly hash: string
  /** Null until the worker has signed it. */
  readonly signature: string | null
  readonly publicKey: string | null
}

export interface PolicyChange extends Pick<PostedDays, 'posted' | 'effect'> {
  readonly id: number
  readonly part: PolicyPart
  readonly before: PolicyTerms
  readonly after: PolicyTerms
  readonly state: 'posted' | 'withdrawn' | 'in_force'
  /** The local day it was withdrawn or took effect on. */
  readonly settled: string | null
}

/** What somebody wants otherwise about a site. */
export interface WantedChange {
  readonly settings?: SiteSettings
  readonly release?: ReleaseSettingsChange
  readonly funnel?: NewFunnel
  /** The number of an excluded network that is to be counted again. */
  readonly network?: number
}

/** The writes that put something in force. Nothing but the policy store calls them for what a person wants. */
export type InForce = Pick<
  ControlStore,
  | 'listSites'
  | 'updateSite'
  | 'releaseSettings'
  | 'updateReleaseSettings'
  | 'addFunnel'
  | 'removeExcludedNetwork'
  | 'listExcludedNetworks'
>

/**
 * Policies of sites. What the other parts of the control store give out is in force; what would widen it waits here for seven
 * full days. Changes come one at a time.
 */
export interface PolicyStore extends PolicyClock, PolicySubscriptions {
  /** Does at once what narrows, and posts what widens. @returns what was posted. @throws DomainTaken */
  change(siteId: number, wanted: WantedChange, now: number): Promise<readonly PolicyChange[]>
  /** Writes down as a version what was changed by other ways; for what never widens. */
  note(siteId: number, now: number): Promise<void>
  /** The version in force; the first is made when it is first asked for. */
  inForce(siteId: number, now: number): Promise<StoredPolicy>
  /** All versions, the first first. */
  versions(siteId: number): Promise<StoredPolicy[]>
  /** All changes that were ever posted, the last first. */
  changes(siteId: number): Promise<PolicyChange[]>
  /** False where no such change waits. */
  withdraw(siteId: number, id: number, day: string): Promise<boolean>
  /** Says that visitors of these sites were counted. */
  noteMeasured(siteIds: readonly number[]): Promise<void>
  /** Holds back and posts what the program can do more than the policies in force say. */
  install(now: number): Promise<void>
  /** Puts in force what is due. @returns of which sites */
  takeEffect(now: number): Promise<readonly number[]>
  /** Signs versions that are not signed yet. @returns how many */
  sign(keys: () => Promise<SigningKeyPair>): Promise<number>
}

const NOT_MEASURED = 'SELECT id FROM sites WHERE id = ANY($1) AND NOT measured'
/** What a site shares when its first visitor is counted, it always has. */
const MEASURED = `UPDATE sites SET measured = true,
  sharing = CASE WHEN EXISTS (SELECT FROM programmes p WHERE p.site_id = sites.id) THEN '{affiliates}'::text[] ELSE '{}' END
  WHERE id = ANY($1) AND NOT measured`

/** Policies on PostgreSQL. */
export function createPolicies(pool: Pool, inForce: InForce): PolicyStore {
  const inTurn = policyTurns(pool)
  const deps = { pool, inForce }
  const note: PolicyStore['note'] = async (siteId, now) =>
    inTurn(async () => {
      const facts = await readFacts(deps, siteId)
      if (facts !== undefined) await facts.note(now)
    })
  return {
    ...createPolicyClock(pool),
    ...createSubscriptions(pool),
    change: (siteId, wanted, now) => inTurn(() => changeThroughPolicy(deps, { siteId, wanted, now })),
    note,
    async inForce(siteId, now) {
      const known = await lastVersion(pool, siteId)
      if (known !== undefined) return known
      await note(siteId, now)
      const made = await lastVersion(pool, siteId)
      if (made === undefined) throw new Error('There is no such site')
      return made
    },
    versions: siteId => listVersions(pool, siteId),
    changes: siteId => listChanges(pool, siteId),
    withdraw: (siteId, id, day) => inTurn(() => withdrawChange(pool, { siteId, id, day })),
    async noteMeasured(siteIds) {
      const { rows } = await pool.query<{ id: number }>(NOT_MEASURED, [siteIds])
      if (rows.length === 0) return
      // The first version is from before anybody was counted.
      for (const { id } of rows) if ((await lastVersion(pool, id)) === undefined) await note(id, 0)
      await pool.query(MEASURED, [siteIds])
    },
    install: now => inTurn(() => installPolicies(deps, now)),
    takeEffect: now => inTurn(() => takeEffect(deps, now)),
    sign: keys => signVersions(pool, keys),
  }
}
