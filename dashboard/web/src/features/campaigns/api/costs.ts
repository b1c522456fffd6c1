import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

/** A cost as it is written: days are local days of the site, the amount is decimal text in the main unit of its currency. */
export interface WrittenCost {
  readonly campaign: string
  readonly firstDay: string
  readonly lastDay: string
  readonly amount: string
  readonly note: string
}

export interface Cost extends WrittenCost {
  readonly id: number
  /** ISO 4217. */
  readonly currency: string
}

/** What of a cost can be written. */
export const writtenOf = ({ campaign, firstDay, lastDay, amount, note }: WrittenCost): WrittenCost => ({
  campaign,
  firstDay,
  lastDay,
  amount,
  note,
})

/** What a file of costs comes to, or would. */
export interface CostFileOutcome {
  readonly added: number
  /** Lines that were there already. */
  readonly known: number
  /** Columns that say nothing of a cost. */
  readonly ignored: number
  readonly total: string
  /** The first of them. */
  readonly costs: readonly Omit<Cost, 'id'>[]
}

const keyOf = (site: string) => ['campaign-costs', site]
const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/campaign-costs`

/** Everything that campaigns of a site cost, by first day. */
export const useCosts = (site: string) =>
  useQuery({
    queryKey: keyOf(site),
    queryFn: async ({ signal }) => (await ask<{ costs: Cost[] }>(pathOf(site), { signal })).costs,
  })

function useCostChange<Change, Outcome>(site: string, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(site) }),
  })
}

export const useAddCost = (site: string) =>
  useCostChange(site, (cost: WrittenCost) => tell<Cost>('POST', pathOf(site), cost))

export const useChangeCost = (site: string) =>
  useCostChange(site, ({ id, cost }: { readonly id: number; readonly cost: WrittenCost }) =>
    tell<Cost>('PATCH', `${pathOf(site)}/${id}`, cost),
  )

export const useRemoveCost = (site: string) =>
  useCostChange(site, (id: number) => ask<undefined>(`${pathOf(site)}/${id}`, { method: 'DELETE' }))

const sendFile = (site: string, file: File, query: string) =>
  ask<CostFileOutcome>(`${pathOf(site)}/import${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv' },
  })

/** Asks what a file would come to; nothing is kept of it. */
export const usePreviewCosts = (site: string) =>
  useMutation({ mutationFn: (file: File) => sendFile(site, file, '?preview=true') })

export const useImportCosts = (site: string) => useCostChange(site, (file: File) => sendFile(site, file, ''))
