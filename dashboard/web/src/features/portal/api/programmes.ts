import type { EarningPeriod } from '@gatecount/shared/domain/affiliate/earnings'
import type { SaleOutcome } from '@gatecount/shared/domain/affiliate/outcome'
import type { MinorUnits, WorkedOut } from '@gatecount/shared/domain/ledger/entry'
import type { CommissionState } from '@gatecount/shared/domain/ledger/posting'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import type { Range } from '../../../lib/local-date.ts'
import type { RuleSet } from '../../programmes/rule-set.ts'

/** What is owed to the affiliate; `clawback` is what they owe. */
export type OwnBalances = Readonly<
  Record<'pending' | 'approved' | 'payable' | 'paid' | 'clawback', MinorUnits>
>

/** A programme, as somebody sees it who takes part. */
export interface OwnProgramme {
  readonly id: number
  readonly name: string
  readonly words: string
  readonly site: string
  readonly currency: string
  readonly affiliate: string
  readonly state: 'applied' | 'approved' | 'suspended' | 'declined' | 'left'
  readonly reason: string
  readonly terms: {
    readonly windowDays: number
    readonly precedence: 'coupon' | 'click'
    readonly click: 'last' | 'first'
    readonly holdingDays: number
    readonly minimumOrder: MinorUnits
    readonly minimumPayout: MinorUnits
    readonly base: { readonly withTax: boolean; readonly withShipping: boolean }
    readonly approveAfterDays: number
  }
  readonly rules: readonly RuleSet[]
  readonly balances: OwnBalances
}

interface Sums {
  readonly earned: MinorUnits
  readonly takenBack: MinorUnits
}

export interface OwnEarnings {
  readonly today: string
  readonly balances: OwnBalances
  readonly periods: Readonly<Record<EarningPeriod, Range & { readonly sums: Sums }>>
  /** Days on which there was anything. */
  readonly days: readonly (Sums & { readonly day: string })[]
}

export interface OwnSale {
  readonly number: number
  readonly day: string
  readonly outcome: SaleOutcome
  readonly by: 'click' | 'coupon' | null
  readonly code: string | null
  readonly subCode: string | null
  readonly base: MinorUnits
  readonly refunded: MinorUnits
  readonly earned: MinorUnits
  readonly standing: MinorUnits
  readonly bonus: MinorUnits
  readonly workedOut: Pick<WorkedOut, 'rulesVersion' | 'parts'> | null
  readonly heldUntil: string | null
  readonly state: CommissionState | 'none'
  readonly confirmed: boolean
  readonly reason: string | null
}

export interface OwnCode {
  readonly kind: 'code' | 'coupon'
  readonly code: string
  readonly subCodes: readonly string[]
  readonly link: string | null
}

/** Sales on one page. */
export const SALES_SHOWN = 25

const BASE = '/api/v1/affiliate'
const pathOf = (programme: number, what: string): string => `${BASE}/programmes/${programme}/${what}`

export const useProgrammes = () =>
  useQuery({
    queryKey: ['own-programmes'],
    queryFn: async ({ signal }) =>
      (await ask<{ programmes: OwnProgramme[] }>(`${BASE}/programmes`, { signal })).programmes,
  })

export const useEarnings = (programme: number) =>
  useQuery({
    queryKey: ['own-earnings', programme],
    queryFn: ({ signal }) => ask<OwnEarnings>(pathOf(programme, 'earnings'), { signal }),
  })

export const useSales = (programme: number, page: number) =>
  useQuery({
    queryKey: ['own-sales', programme, page],
    queryFn: ({ signal }) =>
      ask<{ total: number; sales: OwnSale[] }>(
        pathOf(programme, `sales?limit=${SALES_SHOWN}&offset=${page * SALES_SHOWN}`),
        { signal },
      ),
    placeholderData: keepPreviousData,
  })

export const useCodes = (programme: number) =>
  useQuery({
    queryKey: ['own-codes', programme],
    queryFn: async ({ signal }) =>
      (await ask<{ codes: OwnCode[] }>(pathOf(programme, 'codes'), { signal })).codes,
  })

export const salesFile = (programme: number): string => pathOf(programme, 'sales.csv')
export const statementFile = (programme: number, { from, to }: Range, kind: 'json' | 'pdf'): string =>
  pathOf(programme, `${kind === 'pdf' ? 'statement.pdf' : 'statement'}?date_range=${from},${to}`)

export const askStatement = (programme: number, range: Range): Promise<object> =>
  ask<object>(statementFile(programme, range, 'json'))

/** The key that statements of this installation are signed with. */
export const askKey = async (): Promise<string> => (await ask<{ publicKey: string }>(`${BASE}/key`)).publicKey
