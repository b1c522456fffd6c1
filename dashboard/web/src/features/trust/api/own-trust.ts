import type { DisputeReason } from '@gatecount/shared/domain/dispute/dispute-reasons'
import type { Sign } from '@gatecount/shared/domain/fraud/signs'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import type { FlagState, OwnDispute } from './trust.ts'

/** What a shop decided because of a sign, as its affiliate sees it. */
export interface OwnFlag {
  readonly id: number
  readonly sign: Sign
  readonly seenOn: string
  readonly from: string
  readonly to: string
  readonly hits: number
  readonly of: number
  readonly low: number
  readonly high: number
  readonly expected: number | null
  readonly name: string | null
  readonly state: FlagState
  readonly words: string
  readonly decidedOn: string | null
}

const keyOf = (programme: number) => ['own-trust', programme]
const pathOf = (programme: number, what: string): string =>
  `/api/v1/affiliate/programmes/${programme}/${what}`

export const useOwnFlags = (programme: number) =>
  useQuery({
    queryKey: [...keyOf(programme), 'flags'],
    queryFn: async ({ signal }) =>
      (await ask<{ flags: OwnFlag[] }>(pathOf(programme, 'flags'), { signal })).flags,
  })

export const useOwnDisputes = (programme: number) =>
  useQuery({
    queryKey: [...keyOf(programme), 'disputes'],
    queryFn: ({ signal }) =>
      ask<{ days: number; disputes: OwnDispute[] }>(pathOf(programme, 'disputes'), { signal }),
  })

function useChange<Change>(programme: number, send: (change: Change) => Promise<OwnDispute>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(programme) })
    },
  })
}

export interface NewDispute {
  readonly reason: DisputeReason
  readonly words: string
  readonly sale?: number
  readonly flag?: number
  readonly order?: string
  readonly day?: string
  readonly code?: string
}

export const useOpenDispute = (programme: number) =>
  useChange(programme, (dispute: NewDispute) => tell('POST', pathOf(programme, 'disputes'), dispute))

interface OwnAct {
  readonly dispute: number
  readonly act: 'replied' | 'withdrawn'
  readonly words: string
}

export const useActInDispute = (programme: number) =>
  useChange(programme, ({ dispute, ...act }: OwnAct) =>
    tell('POST', pathOf(programme, `disputes/${dispute}/answer`), act),
  )
