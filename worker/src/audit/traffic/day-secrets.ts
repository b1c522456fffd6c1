import { unveil, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Redis } from 'ioredis'
import { pseudonym } from '../../salt/pseudonym.ts'
import { volatileKeys } from '../../volatile/volatile-keys.ts'
import type { InventedVisitor } from '../canaries/canary.ts'
import type { DaySecrets } from '../canaries/needles-of.ts'

/** Salts of the throw-away site, and the pseudonyms that they make of the invented visitors: to look for them at rest. */
export async function daySecrets(
  redis: Redis,
  partition: number,
  siteId: number,
  visitors: readonly InventedVisitor[],
): Promise<DaySecrets> {
  const keys = volatileKeys(partition)
  const days = (await redis.smembers(keys.days)).filter(id => id.startsWith(`${siteId}/`))
  const found = await Promise.all(
    days.map(id => redis.getBuffer(keys.day(siteId, id.slice(id.indexOf('/') + 1)).salt)),
  )
  const salts = found.filter(salt => salt !== null)
  const pseudonyms = salts.flatMap(salt =>
    visitors.map(({ address, userAgent }) =>
      Buffer.from(unveil(pseudonym(veil(salt), veil(address), veil(userAgent))), 'latin1'),
    ),
  )
  return { salts, pseudonyms }
}
