import { localClock } from '../../../domain/time/local-time.ts'
import { DomainTaken } from '../port.ts'
import { applyPart } from './apply-part.ts'
import { dueChanges, settleChange } from './posted-changes.ts'
import { type PolicyDeps, readFacts } from './read-facts.ts'

/** Puts in force what was posted for seven full days. Broken off anywhere, it is done again and gives the same. */
export async function takeEffect(deps: PolicyDeps, now: number): Promise<readonly number[]> {
  const { pool } = deps
  const changed: number[] = []
  for (const { siteId, id, part } of await dueChanges(pool, now)) {
    const before = await readFacts(deps, siteId)
    if (before === undefined) continue
    const { day } = localClock(before.site.timeZone).at(now)
    try {
      await applyPart(deps, siteId, { part, day })
    } catch (error) {
      if (!(error instanceof DomainTaken)) throw error
      // Another site has the domain since: nothing is left to be done.
      await settleChange(pool, { id, state: 'withdrawn', day })
      continue
    }
    await (await readFacts(deps, siteId))?.note(now)
    await settleChange(pool, { id, state: 'in_force', day })
    changed.push(siteId)
  }
  return changed
}
