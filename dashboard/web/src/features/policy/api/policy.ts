import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { announce } from '../../../lib/announce.ts'
import { ask } from '../../../lib/http.ts'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'

interface Difference {
  readonly direction: 'widens' | 'narrows' | 'neutral'
  /** A sentence in the language of the page. */
  readonly words: string
}

/** A change that takes more of visitors: it waits for seven full days. Days are local days of the site. */
export interface PolicyChange {
  readonly id: number
  readonly posted: string
  readonly effect: string
  readonly state: 'posted' | 'withdrawn' | 'in_force'
  readonly settled: string | null
  readonly differences: readonly Difference[]
}

export interface PolicyVersion {
  readonly version: number
  /** Null: from before anybody was counted. */
  readonly from: string | null
  readonly hash: string
  readonly signed: boolean
  readonly differences: readonly Difference[]
}

interface Policy {
  readonly page: string
  readonly waiting: readonly PolicyChange[]
  readonly settled: readonly PolicyChange[]
  readonly versions: readonly PolicyVersion[]
  readonly statement: { readonly text: string; readonly html: string }
  readonly snippet: string
}

/** Answers of routes that post what widens instead of doing it. */
export interface Posting {
  readonly posted?: readonly PolicyChange[] | undefined
}

const keyOf = (domain: string) => ['policy', domain]
const pathOf = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/policy`

export const usePolicy = (domain: string) =>
  useQuery({
    queryKey: keyOf(domain),
    queryFn: ({ signal }) => ask<Policy>(pathOf(domain), { signal }),
    staleTime: 0,
  })

export function useWithdrawChange(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<undefined>(`${pathOf(domain)}/changes/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(domain) }),
  })
}

/** Says of a change that it was posted and not done yet. */
export function sayPosted(answer: Posting | undefined): void {
  const [change] = answer?.posted ?? []
  if (change === undefined) return
  announce(
    t('Posted on the public page. It takes more of visitors, so it applies from {day} on.', {
      day: asDay(change.effect),
    }),
  )
}
