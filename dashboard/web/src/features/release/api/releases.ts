import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

/** A receipt as it was signed, without the counts it is about. */
interface SignedReceipt {
  readonly receipt: PrivacyReceipt
  readonly signature: string
}

/** A release with everything that is needed to check it. */
export interface WholeRelease extends SignedReceipt {
  readonly rows: readonly ReleasedCount[]
  readonly publicKey: string
}

const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/releases`

/** The receipts of a site, newest first. */
export const useReceipts = (site: string) =>
  useQuery({
    queryKey: ['releases', site],
    queryFn: async ({ signal }) => {
      const { releases } = await ask<{ releases: SignedReceipt[] }>(pathOf(site), { signal })
      return releases.map(({ receipt }) => receipt).reverse()
    },
  })

export const useRelease = (site: string, sequence: number) =>
  useQuery({
    queryKey: ['releases', site, sequence],
    queryFn: ({ signal }) => ask<WholeRelease>(`${pathOf(site)}/${sequence}`, { signal }),
    // It was drawn once and never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
