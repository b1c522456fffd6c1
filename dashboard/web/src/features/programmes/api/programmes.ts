import type { SaleOutcome } from '@gatecount/shared/domain/affiliate/outcome'
import type { MembershipState } from '@gatecount/shared/domain/affiliate/programme'
import type { CommissionState } from '@gatecount/shared/domain/ledger/posting'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import type { Range } from '../../../lib/local-date.ts'
import type { RuleSet, SentRules } from '../rule-set.ts'

/** Money in minor units of the programme's currency, as text. */
type Minor = string

export interface Terms {
  readonly windowDays: number
  readonly precedence: 'coupon' | 'click'
  readonly click: 'last' | 'first'
  readonly holdingDays: number
  readonly minimumOrder: Minor
  readonly minimumPayout: Minor
  readonly base: { readonly withTax: boolean; readonly withShipping: boolean }
  readonly approveAfterDays: number
  readonly checkoutPaths: readonly string[]
}

export interface Programme {
  readonly id: number
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  readonly words: string
  readonly open: boolean
  readonly terms: Terms
  readonly salesReceived: number
}

export interface Code {
  readonly kind: 'code' | 'coupon'
  readonly code: string
  readonly subCodes: readonly string[]
  readonly retiredOn: string | null
}

export interface Affiliate {
  readonly affiliate: string
  readonly name: string
  readonly email: string
  readonly website: string
  readonly state: MembershipState
  readonly reason: string
  readonly words: string
  readonly appliedOn: string
  readonly since: string | null
  readonly codes: readonly Code[]
}

export interface Sale {
  readonly number: number
  readonly day: string
  readonly receivedOn: string
  readonly outcome: SaleOutcome
  readonly affiliate: string | null
  readonly affiliateName: string | null
  readonly by: 'click' | 'coupon' | null
  readonly code: string | null
  readonly base: Minor
  readonly earned: Minor
  readonly standing: Minor
  readonly refunded: Minor
  readonly state: CommissionState | 'none'
  readonly confirmed: boolean
  readonly reason: string | null
}

type Account = 'pending' | 'approved' | 'payable' | 'paid' | 'clawback'

export interface AffiliateFigures {
  readonly affiliate: string
  readonly name: string
  readonly received: number
  readonly accepted: number
  readonly reversed: number
  readonly rejected: number
  readonly base: Minor
  readonly earned: Minor
  readonly standing: Minor
  /** Visits by links of the affiliate that are shown. */
  readonly clicks: number
  readonly conversionRate: number | null
  /** Decimal text in the main unit. */
  readonly earningsPerClick: string | null
  readonly balances: Readonly<Record<Account, Minor>>
}

export interface Figures {
  readonly currency: string
  readonly outcomes: readonly { readonly outcome: SaleOutcome; readonly sales: number }[]
  readonly affiliates: readonly AffiliateFigures[]
}

export interface Trial {
  readonly currency: string
  readonly sales: number
  readonly earned: Minor
  readonly simulated: Minor
  readonly affiliates: readonly {
    readonly affiliate: string
    readonly name: string
    readonly sales: number
    readonly earned: Minor
    readonly simulated: Minor
  }[]
  readonly unsure: { readonly sales: number; readonly base: Minor }
}

export interface SalesFilter {
  readonly state?: string
  readonly outcome?: string
  readonly affiliate?: string
}

/** The programme that a page is about. */
export interface Of {
  readonly site: string
  readonly id: number
}

const keyOf = (site: string) => ['programmes', site]
const sitePath = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/programmes`
export const pathOf = ({ site, id }: Of): string => `${sitePath(site)}/${id}`

export const useProgrammes = (site: string) =>
  useQuery({
    queryKey: keyOf(site),
    queryFn: async ({ signal }) =>
      (await ask<{ programmes: Programme[] }>(sitePath(site), { signal })).programmes,
  })

export const useRules = (of: Of) =>
  useQuery({
    queryKey: [...keyOf(of.site), of.id, 'rules'],
    queryFn: async ({ signal }) =>
      (await ask<{ versions: RuleSet[] }>(`${pathOf(of)}/rules`, { signal })).versions,
  })

export const useAffiliates = (of: Of) =>
  useQuery({
    queryKey: [...keyOf(of.site), of.id, 'affiliates'],
    queryFn: async ({ signal }) =>
      (await ask<{ affiliates: Affiliate[] }>(`${pathOf(of)}/affiliates`, { signal })).affiliates,
  })

export const useFigures = (of: Of, { from, to }: Range) =>
  useQuery({
    queryKey: [...keyOf(of.site), of.id, 'figures', from, to],
    queryFn: ({ signal }) => ask<Figures>(`${pathOf(of)}/figures?date_range=${from},${to}`, { signal }),
  })

export const salesQuery = (filter: SalesFilter, range: Range | null): string =>
  new URLSearchParams({ ...filter, ...(range && { date_range: `${range.from},${range.to}` }) }).toString()

interface SalesPage {
  readonly sales: readonly Sale[]
  readonly next: number | null
}

/** Sales in pages, the latest first. */
export const useSales = (of: Of, query: string) =>
  useInfiniteQuery({
    queryKey: [...keyOf(of.site), of.id, 'sales', query],
    queryFn: ({ pageParam, signal }) =>
      ask<SalesPage>(`${pathOf(of)}/sales?${query}${pageParam === 0 ? '' : `&before=${pageParam}`}`, {
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })

function useChange<Change, Outcome>(site: string, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    // Not waited for: what is drawn anew would never hear that its change was made.
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(site) })
    },
  })
}

interface NewProgramme {
  readonly name: string
  readonly currency: string
  readonly terms: Partial<Terms>
  readonly rules: SentRules
}

export const useAddProgramme = (site: string) =>
  useChange(site, (programme: NewProgramme) => tell<Programme>('POST', sitePath(site), programme))

export const useChangeProgramme = (of: Of) =>
  useChange(of.site, (change: Partial<Pick<Programme, 'name' | 'words' | 'open' | 'terms'>>) =>
    tell<Programme>('PATCH', pathOf(of), change),
  )

export const useRemoveProgramme = (of: Of) =>
  useChange(of.site, () => ask<undefined>(pathOf(of), { method: 'DELETE' }))

export const useAnnounceRules = (of: Of) =>
  useChange(of.site, (rules: SentRules & { readonly validFrom: string }) =>
    tell<RuleSet>('POST', `${pathOf(of)}/rules`, rules),
  )

/** Asks what a month would have cost; nothing is changed. */
export const useTryRules = (of: Of) =>
  useMutation({
    mutationFn: (trial: SentRules & { readonly month: string }) =>
      tell<Trial>('POST', `${pathOf(of)}/trial`, trial),
  })

type Invited = Affiliate & { readonly path: string | null; readonly mailed: boolean }

export const useInviteAffiliate = (of: Of) =>
  useChange(of.site, (invited: { readonly email: string; readonly name: string }) =>
    tell<Invited>('POST', `${pathOf(of)}/affiliates`, invited),
  )

export interface Decision {
  readonly affiliate: string
  readonly state: Exclude<MembershipState, 'applied'>
  readonly from?: string
  readonly reason: string
}

export const useDecideAffiliate = (of: Of) =>
  useChange(of.site, ({ affiliate, ...decision }: Decision) =>
    tell<Affiliate>('PATCH', `${pathOf(of)}/affiliates/${encodeURIComponent(affiliate)}`, decision),
  )

export const useAddCode = (of: Of) =>
  useChange(of.site, ({ affiliate, ...code }: Pick<Code, 'kind' | 'code'> & { readonly affiliate: string }) =>
    tell<Code>('POST', `${pathOf(of)}/affiliates/${encodeURIComponent(affiliate)}/codes`, code),
  )

export const useRetireCode = (of: Of) =>
  useChange(of.site, ({ kind, code }: Pick<Code, 'kind' | 'code'>) =>
    ask<undefined>(`${pathOf(of)}/codes/${kind}/${encodeURIComponent(code)}`, { method: 'DELETE' }),
  )

export const useDecideSales = (of: Of) =>
  useChange(
    of.site,
    (decision: {
      readonly sales: readonly number[]
      readonly verdict: 'approve' | 'reject'
      readonly reason: string
    }) => tell<{ decided: number[] }>('POST', `${pathOf(of)}/decisions`, decision),
  )
