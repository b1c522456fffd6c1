import type { NewFunnel, PolicyPart } from '../../../domain/policy/policy-part.ts'
import type { ReleaseSettingsChange, SiteSettings } from '../port.ts'
import type { PolicyDeps } from './read-facts.ts'

/** What a part wants to be in force on a day. Done again, it changes nothing more. @throws DomainTaken */
export async function applyPart(
  { pool, inForce }: PolicyDeps,
  siteId: number,
  { part, day }: { readonly part: PolicyPart; readonly day: string },
): Promise<void> {
  switch (part.kind) {
    case 'setting':
      await inForce.updateSite(siteId, { [part.name]: part.value } as SiteSettings)
      return
    case 'release':
      await inForce.updateReleaseSettings(siteId, { [part.name]: part.value } as ReleaseSettingsChange)
      return
    case 'funnel':
      await inForce.addFunnel(siteId, { ...(part.funnel satisfies NewFunnel), since: day })
      return
    case 'network':
      await inForce.removeExcludedNetwork(siteId, part.id)
      return
    case 'cuts':
      await pool.query('UPDATE sites SET cuts_from = cuts_from || $2 WHERE id = $1', [
        siteId,
        JSON.stringify(Object.fromEntries(part.cuts.map(cut => [cut, day]))),
      ])
      return
    case 'sharing':
      await pool.query(
        'UPDATE sites SET sharing = array_append(array_remove(sharing, $2), $2) WHERE id = $1',
        [siteId, part.sharing],
      )
  }
}
