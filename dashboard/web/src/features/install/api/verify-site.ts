import type { SITE_CHECKS, SiteCheck } from '@gatecount/shared/domain/identity/site-check'
import { useMutation } from '@tanstack/react-query'
import { tell } from '../../../lib/http.ts'

/** What the server saw when it opened the site's page. */
export interface Verification {
  /** A word of a closed list; `right` is the only good one. */
  readonly outcome: string
  /** What was found and, behind a semicolon, what to do about it. */
  readonly words: (typeof SITE_CHECKS)[SiteCheck]
}

/** Asks the server to open the site's home page and to look for the snippet. */
export const useVerifySite = (domain: string) =>
  useMutation({
    mutationFn: () => tell<Verification>('POST', `/api/v1/sites/${encodeURIComponent(domain)}/verify`, {}),
  })
