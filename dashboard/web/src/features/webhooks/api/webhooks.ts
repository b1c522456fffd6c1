import type { EventKind } from '@gatecount/shared/domain/events/event-kinds'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface WebhookDraft {
  readonly label: string
  readonly url: string
  readonly kinds: readonly EventKind[]
  /** Of a merchant: one programme; null for all of the site. */
  readonly programme?: number | null
}

export interface Webhook extends WebhookDraft {
  readonly id: number
  readonly programme: number | null
  /** ISO 8601, as all moments here. */
  readonly createdAt: string
  readonly previousUntil: string | null
  readonly failingSince: string | null
  readonly disabledAt: string | null
  readonly disabledWhy: 'owner' | 'failing' | 'gone' | null
}

/** With its secret, which is told this once. */
interface SecretOfWebhook extends Webhook {
  readonly secret: string
}

export interface Delivery {
  readonly number: string
  readonly id: string
  readonly kind: EventKind | 'webhook.test'
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly tries: number
  readonly status: number | null
  readonly fault: string | null
  readonly createdAt: string
  readonly triedAt: string | null
  readonly nextAt: string | null
}

/** Where webhooks of a merchant are, and those of an affiliate. */
export const webhooksOfSite = (domain: string): string =>
  `/api/v1/sites/${encodeURIComponent(domain)}/webhooks`
export const OWN_WEBHOOKS = '/api/v1/affiliate/webhooks'

const SHOWN = 20
/** As often as that it is looked whether what waits has arrived. */
const LOOK_MS = 3_000
const keyOf = (path: string) => ['webhooks', path]
const deliveriesKey = (path: string, id: number) => ['webhook-deliveries', path, id]

export const useWebhooks = (path: string) =>
  useQuery({
    queryKey: keyOf(path),
    queryFn: async ({ signal }) => (await ask<{ webhooks: Webhook[] }>(path, { signal })).webhooks,
  })

export const useDeliveries = (path: string, id: number) =>
  useInfiniteQuery({
    queryKey: deliveriesKey(path, id),
    queryFn: async ({ signal, pageParam }) =>
      (
        await ask<{ deliveries: Delivery[] }>(
          `${path}/${id}/deliveries?limit=${SHOWN}${pageParam === '' ? '' : `&before=${pageParam}`}`,
          { signal },
        )
      ).deliveries,
    initialPageParam: '',
    getNextPageParam: last => (last.length < SHOWN ? undefined : last.at(-1)?.number),
    refetchInterval: LOOK_MS,
  })

function useWebhookChange<Change, Outcome>(path: string, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(path) })
      void client.invalidateQueries({ queryKey: ['webhook-deliveries', path] })
    },
  })
}

export const useAddWebhook = (path: string) =>
  useWebhookChange(path, (draft: WebhookDraft) => tell<SecretOfWebhook>('POST', path, draft))

export const useChangeWebhook = (path: string, id: number) =>
  useWebhookChange(path, (change: Partial<Omit<WebhookDraft, 'programme'>> & { readonly on?: boolean }) =>
    tell<Webhook>('PATCH', `${path}/${id}`, change),
  )

export const useNewSecret = (path: string, id: number) =>
  useWebhookChange(path, () => ask<SecretOfWebhook>(`${path}/${id}/secret`, { method: 'POST' }))

export const useRemoveWebhook = (path: string, id: number) =>
  useWebhookChange(path, () => ask<undefined>(`${path}/${id}`, { method: 'DELETE' }))

export const useTestWebhook = (path: string, id: number) =>
  useWebhookChange(path, () => ask<Delivery>(`${path}/${id}/test`, { method: 'POST' }))

export const useResend = (path: string, id: number) =>
  useWebhookChange(path, (number: string) =>
    ask<undefined>(`${path}/${id}/deliveries/${number}/resend`, { method: 'POST' }),
  )
