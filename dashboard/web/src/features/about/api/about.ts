import type { Attribution } from '@gatecount/shared/domain/identity/network-attribution'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

/** What the installation says of itself. */
export interface About {
  readonly version: string
  readonly networkData: { readonly date: string; readonly attribution: readonly Attribution[] }
}

export const useAbout = () =>
  useQuery({
    queryKey: ['about'],
    queryFn: ({ signal }) => ask<About>('/api/v1/about', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
