import type { NoticeKind } from '@gatecount/shared/domain/events/notice-kinds'
import type { AlertKind, ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

interface Subscription {
  readonly site: string
  readonly mail: ReportPeriod | AlertKind | NoticeKind
}

const of = (token: string): string => `token=${encodeURIComponent(token)}`

/** What a link to unsubscribe is about; null when that is ended already. */
export const useSubscription = (token: string) =>
  useQuery({
    queryKey: ['mail-subscription', token],
    queryFn: async ({ signal }) =>
      (
        await ask<{ subscription: Subscription | null }>(`/api/v1/mail/subscription?${of(token)}`, {
          signal,
        })
      ).subscription,
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useUnsubscribe = (token: string) =>
  useMutation({
    mutationFn: () => ask<undefined>(`/mail/unsubscribe?${of(token)}`, { method: 'POST' }),
  })
