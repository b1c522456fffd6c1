import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import type { AuditCheck, AuditStores } from '../audit-context.ts'

/** Names in volatile Redis: `gc<partition>:<site>/<day>:salt`, and `…:v<bucket>` for visitors. */
const IDENTIFIES = /^gc\d+:(\d+)\/[^:]*:(?:salt$|v)/

function judge(children: readonly number[], names: readonly string[]): CheckOutcome {
  const told = new Set<number>()
  for (const name of names) {
    const site = Number(IDENTIFIES.exec(name)?.[1] ?? 0)
    if (children.includes(site)) told.add(site)
  }
  return {
    verdict: told.size > 0 ? 'broken' : 'holds',
    looked: [
      { what: 'child-directed sites', figure: children.length },
      { what: 'keys of the volatile Redis', figure: names.length },
    ],
    notes: [],
    findings: [...told].map(site => ({
      what: 'a salt or a visitor of a child-directed site',
      where: `volatile Redis, site ${site}`,
    })),
  }
}

async function namesIn({ volatileRedis }: AuditStores): Promise<string[]> {
  const names = new Set<string>()
  let cursor = '0'
  do {
    const [next, found] = await volatileRedis.scan(cursor, 'COUNT', 1000)
    for (const name of found) names.add(name)
    cursor = next
  } while (cursor !== '0')
  return [...names]
}

/** Where nobody is to be told apart, there is nothing that could do it. */
export const NOBODY_TOLD_APART: AuditCheck = {
  name: 'nobody_told_apart',
  async check(stores) {
    const children = (await stores.control.listSites()).filter(site => crowdOfSite(site) === 'hits')
    return judge(
      children.map(({ id }) => id),
      await namesIn(stores),
    )
  },
  async control() {
    return ['salt', 'v1a'].map(last => ({
      what: `a ${last === 'salt' ? 'salt' : 'visitor'} of a child-directed site`,
      where: 'volatile Redis',
      found: judge([7], [`gc0:7/2026-06-01:${last}`, 'gc0:7/2026-06-01/hits:facts']).verdict === 'broken',
    }))
  },
}
