import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import { useMutation } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Posting, sayPosted } from '../../policy/api/policy.ts'
import { useAmendSite } from '../../site/api/sites.ts'

const pathOf = (domain: string, id?: number): string =>
  `/api/v1/sites/${encodeURIComponent(domain)}/funnels${id === undefined ? '' : `/${id}`}`

/** Puts the funnels of a site as they are now where every page reads them. */
function useKeepFunnels(domain: string) {
  const amend = useAmendSite(domain)
  return (change: (funnels: readonly Funnel[]) => readonly Funnel[]): void =>
    amend(site => ({ ...site, funnels: change(site.funnels ?? []) }))
}

export function useDeclareFunnel(domain: string) {
  const keep = useKeepFunnels(domain)
  return useMutation({
    mutationFn: (funnel: Pick<Funnel, 'name' | 'steps'>) =>
      tell<Funnel | Required<Posting>>('POST', pathOf(domain), funnel),
    onSuccess: added => {
      if ('posted' in added) sayPosted(added)
      else keep(funnels => [...funnels, added])
    },
  })
}

export function useRenameFunnel(domain: string) {
  const keep = useKeepFunnels(domain)
  return useMutation({
    mutationFn: ({ id, name }: Pick<Funnel, 'id' | 'name'>) =>
      tell<Funnel>('PATCH', pathOf(domain, id), { name }),
    onSuccess: renamed => keep(funnels => funnels.map(one => (one.id === renamed.id ? renamed : one))),
  })
}

export function useRemoveFunnel(domain: string) {
  const keep = useKeepFunnels(domain)
  return useMutation({
    mutationFn: ({ id }: Pick<Funnel, 'id'>) => ask<undefined>(pathOf(domain, id), { method: 'DELETE' }),
    onSuccess: (_, { id }) => keep(funnels => funnels.filter(one => one.id !== id)),
  })
}
