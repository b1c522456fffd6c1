import type { Language } from '@gatecount/shared/language/languages'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import type { Me } from '../../session/api/session.ts'

export interface GivenReport {
  readonly id: number
  readonly title: string
  readonly words: string
  readonly sites: readonly string[]
  /** A day. */
  readonly expiresOn: string | null
}

const PATH = '/api/v1/shared-with-me'

export const useGivenReports = () =>
  useQuery({
    queryKey: ['shared-with-me'],
    queryFn: async ({ signal }) => (await ask<{ reports: GivenReport[] }>(PATH, { signal })).reports,
  })

export const givenPage = (id: number, language: Language): string => `${PATH}/${id}/page?language=${language}`

export const isPartner = ({ roles }: Me): boolean => roles.some(({ role }) => role === 'partner')
/** Whether what was shared with them is all that somebody came for. */
export const isOnlyPartner = ({ roles }: Me): boolean =>
  roles.length > 0 && roles.every(({ role }) => role === 'partner')
