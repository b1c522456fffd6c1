import type { NoticeKind, NoticeRhythm } from '@gatecount/shared/domain/events/notice-kinds'
import type { Language } from '@gatecount/shared/language/languages'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

export interface WantedNotices {
  readonly language: Language
  readonly wanted: readonly NoticeKind[]
  /** How often commissions are gathered. */
  readonly rhythm: NoticeRhythm
}

export interface NoticeSettings extends WantedNotices {
  /** Whether the installation can send mail. */
  readonly configured: boolean
  readonly address: string
  readonly addressConfirmed: boolean
  /** All that there are for the reader. */
  readonly kinds: readonly NoticeKind[]
}

/** Where notices of a merchant are chosen, and those of an affiliate. */
export const noticesOfSite = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/notices`
export const OWN_NOTICES = '/api/v1/affiliate/notices'

const keyOf = (path: string) => ['notices', path]

export const useNotices = (path: string) =>
  useQuery({
    queryKey: keyOf(path),
    queryFn: ({ signal }) => ask<NoticeSettings>(path, { signal }),
  })

export function useChangeNotices(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: WantedNotices) => tell<NoticeSettings>('PUT', path, wanted),
    onSuccess: settings => client.setQueryData(keyOf(path), settings),
  })
}
