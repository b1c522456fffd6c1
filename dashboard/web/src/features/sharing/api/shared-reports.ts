import type { ReportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import type { ShareKind } from '@gatecount/shared/domain/report-sharing/share-kinds'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

/** What is sent to keep a report. */
export interface ReportParts {
  readonly form: ReportForm
  readonly otherSites: readonly string[]
}

export interface SharedReport extends ReportParts {
  readonly id: number
  readonly hasLogo: boolean
  /** In how many ways it is shared. */
  readonly shares: number
  /** Of days that are over. */
  readonly openings: number
}

export interface Share {
  readonly id: number
  readonly kind: ShareKind
  readonly label: string
  /** Days. */
  readonly createdOn: string
  readonly expiresOn: string | null
  readonly isExpired: boolean
  readonly hasPassword: boolean
  readonly hosts: readonly string[]
  readonly openings: number
  readonly email: string | null
  readonly person: string | null
  readonly confirmed: boolean
}

export interface ReportToken {
  readonly id: number
  readonly label: string
  readonly lastUsedOn: string | null
  readonly expiresAt: string | null
}

export interface Shares {
  readonly shares: readonly Share[]
  readonly tokens: readonly ReportToken[]
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly hasMail: boolean
}

/** A way to share, as it is sent. */
export type NewShare =
  | {
      readonly kind: 'link'
      readonly label: string
      readonly expiresOn: string | null
      readonly password: string | null
    }
  | {
      readonly kind: 'embed'
      readonly label: string
      readonly expiresOn: string | null
      readonly hosts: readonly string[]
    }
  | { readonly kind: 'mail'; readonly label: string; readonly email: string }
  | {
      readonly kind: 'person'
      readonly label: string
      readonly expiresOn: string | null
      readonly person: string
    }

const keyOf = (domain: string, ...more: readonly (string | number)[]) => ['shared-reports', domain, ...more]
const pathOf = (domain: string, ...more: readonly (string | number)[]): string =>
  [`/api/v1/sites/${encodeURIComponent(domain)}/shared-reports`, ...more].join('/')

/** Where the report is drawn that a composer has in hand. @param logoOf the report that it is kept as */
export function previewAddress(
  domain: string,
  {
    draft,
    language,
    logoOf,
  }: { readonly draft: string; readonly language: string; readonly logoOf: number | undefined },
): string {
  const query = new URLSearchParams({ draft, language })
  if (logoOf !== undefined) query.set('logo_of', String(logoOf))
  return `${pathOf(domain, 'preview')}?${query}`
}

export const useReports = (domain: string) =>
  useQuery({
    queryKey: keyOf(domain),
    queryFn: async ({ signal }) =>
      (await ask<{ reports: SharedReport[] }>(pathOf(domain), { signal })).reports,
  })

/** Keeps what is known of a site's reports true after a change. */
function useRefreshed(domain: string) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: keyOf(domain) })
}

/** Composes a report, or changes the one of a number. */
export function useKeepReport(domain: string, id: number | undefined) {
  const refresh = useRefreshed(domain)
  return useMutation({
    mutationFn: (parts: ReportParts) =>
      id === undefined
        ? tell<SharedReport>('POST', pathOf(domain), parts)
        : tell<SharedReport>('PUT', pathOf(domain, id), parts),
    onSuccess: refresh,
  })
}

export function useRemoveReport(domain: string) {
  const refresh = useRefreshed(domain)
  return useMutation({
    mutationFn: (id: number) => ask<undefined>(pathOf(domain, id), { method: 'DELETE' }),
    onSuccess: refresh,
  })
}

/** @returns a change that gives the report a picture, or takes it away (null) */
export function useSetLogo(domain: string, id: number) {
  const refresh = useRefreshed(domain)
  return useMutation({
    mutationFn: async (logo: Blob | null) =>
      await ask<undefined>(
        pathOf(domain, id, 'logo'),
        logo === null
          ? { method: 'DELETE' }
          : { method: 'PUT', body: logo, headers: { 'content-type': 'application/octet-stream' } },
      ),
    onSuccess: refresh,
  })
}

export const useShares = (domain: string, id: number) =>
  useQuery({
    queryKey: keyOf(domain, id),
    queryFn: ({ signal }) => ask<Shares>(pathOf(domain, id, 'shares'), { signal }),
  })

export function useShareReport(domain: string, id: number) {
  const refresh = useRefreshed(domain)
  return useMutation({
    mutationFn: (share: NewShare) =>
      tell<Share & { readonly token: string | null }>('POST', pathOf(domain, id, 'shares'), share),
    onSuccess: refresh,
  })
}

export function useMakeReportToken(domain: string, id: number) {
  const refresh = useRefreshed(domain)
  return useMutation({
    mutationFn: (token: { readonly label: string }) =>
      tell<ReportToken & { readonly token: string }>('POST', pathOf(domain, id, 'tokens'), token),
    onSuccess: refresh,
  })
}

/** Ends a way to share, or removes a token of the report. */
export function useEndShare(domain: string, id: number) {
  const refresh = useRefreshed(domain)
  return useMutation({
    mutationFn: ({ kind, share }: { readonly kind: 'share' | 'token'; readonly share: number }) =>
      ask<undefined>(
        kind === 'share'
          ? pathOf(domain, id, 'shares', share)
          : `/api/v1/sites/${encodeURIComponent(domain)}/tokens/${share}`,
        { method: 'DELETE' },
      ),
    onSuccess: refresh,
  })
}
