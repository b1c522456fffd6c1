import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import type { Range } from '../../../lib/local-date.ts'

/** What happened on a day, to be read in the chart. */
export interface Annotation {
  readonly id: number
  readonly day: string
  readonly words: string
}
export type NewAnnotation = Omit<Annotation, 'id'>

const keyOf = (site: string) => ['annotations', site]
const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/annotations`

/** The notes of these days, by day. Those of the days before stay on show while others load. */
export const useAnnotations = (site: string, { from, to }: Range) =>
  useQuery({
    queryKey: [...keyOf(site), from, to],
    queryFn: async ({ signal }) => {
      const path = `${pathOf(site)}?date_range=${from},${to}`
      return (await ask<{ annotations: Annotation[] }>(path, { signal })).annotations
    },
    placeholderData: (before, query) => (query?.queryKey[1] === site ? before : undefined),
  })

function useChange<Sent>(site: string, send: (sent: Sent) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(site) }),
  })
}

export const useAddAnnotation = (site: string) =>
  useChange(site, (note: NewAnnotation) => tell<Annotation>('POST', pathOf(site), note))

export const useChangeAnnotation = (site: string) =>
  useChange(site, ({ id, ...note }: Annotation) => tell<Annotation>('PATCH', `${pathOf(site)}/${id}`, note))

export const useRemoveAnnotation = (site: string) =>
  useChange(site, ({ id }: Annotation) => ask<undefined>(`${pathOf(site)}/${id}`, { method: 'DELETE' }))
