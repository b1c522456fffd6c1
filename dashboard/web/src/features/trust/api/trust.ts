import type { DisputeAct, DisputeState, Side } from '@gatecount/shared/domain/dispute/dispute-life'
import type { DisputeReason } from '@gatecount/shared/domain/dispute/dispute-reasons'
import type { Sign } from '@gatecount/shared/domain/fraud/signs'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Of, pathOf } from '../../programmes/api/programmes.ts'

export type FlagState = 'open' | 'dismissed' | 'warned' | 'held' | 'suspended'

export interface Flag {
  readonly id: number
  readonly affiliate: string
  readonly affiliateName: string | null
  readonly sign: Sign
  readonly seenOn: string
  readonly figures: {
    readonly from: string
    readonly to: string
    readonly hits: number
    readonly of: number
    readonly low: number
    readonly high: number
    readonly others: { readonly hits: number; readonly of: number; readonly affiliates: number }
    readonly expected: number
    readonly chance: number
    readonly name?: string
  }
  readonly state: FlagState
  readonly words: string
  readonly decidedOn: string | null
}

export interface DisputeEvent {
  readonly day: string
  readonly side: Side
  readonly act: DisputeAct
  readonly words: string
  /** Minor units. */
  readonly amount: string | null
}

/** A dispute, as its affiliate sees it. */
export interface OwnDispute {
  readonly id: number
  readonly reason: DisputeReason
  readonly sale: number | null
  readonly flag: number | null
  readonly saleDay: string | null
  readonly code: string | null
  readonly state: DisputeState
  readonly answerBy: string | null
  readonly openedOn: string
  readonly events: readonly DisputeEvent[]
}

export interface Dispute extends OwnDispute {
  readonly affiliate: string
  readonly affiliateName: string | null
  readonly order: 'not_said' | 'looked_for' | 'received' | 'not_received'
  readonly orderSale: number | null
}

interface Waiting {
  readonly flags: number
  readonly disputes: number
  readonly answers: number
}

const keyOf = ({ site, id }: Of) => ['programmes', site, id, 'trust']

export const useWaiting = (of: Of) =>
  useQuery({
    queryKey: [...keyOf(of), 'waiting'],
    queryFn: ({ signal }) => ask<Waiting>(`${pathOf(of)}/waiting`, { signal }),
  })

export const useFlags = (of: Of) =>
  useQuery({
    queryKey: [...keyOf(of), 'flags'],
    queryFn: async ({ signal }) => (await ask<{ flags: Flag[] }>(`${pathOf(of)}/flags`, { signal })).flags,
  })

export const useDisputes = (of: Of) =>
  useQuery({
    queryKey: [...keyOf(of), 'disputes'],
    queryFn: ({ signal }) => ask<{ days: number; disputes: Dispute[] }>(`${pathOf(of)}/disputes`, { signal }),
  })

function useChange<Change, Outcome>(of: Of, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      // Sales, balances and members change with it.
      void client.invalidateQueries({ queryKey: ['programmes', of.site] })
    },
  })
}

/** Looks for signs now. */
export const useLook = (of: Of) =>
  useChange(of, (_: undefined) => tell<{ found: number }>('POST', `${pathOf(of)}/flags`, {}))

export interface FlagDecision {
  readonly flag: number
  readonly state: Exclude<FlagState, 'open'>
  readonly words: string
}

export const useDecideFlag = (of: Of) =>
  useChange(of, ({ flag, ...decision }: FlagDecision) =>
    tell<Flag>('POST', `${pathOf(of)}/flags/${flag}/decision`, decision),
  )

interface MerchantAct {
  readonly dispute: number
  readonly act: 'accepted' | 'refused' | 'settled'
  readonly words: string
  readonly amount?: string
}

export const useAnswerDispute = (of: Of) =>
  useChange(of, ({ dispute, ...act }: MerchantAct) =>
    tell<Dispute>('POST', `${pathOf(of)}/disputes/${dispute}/answer`, act),
  )
