import { SIGN_IN_TTL_SECONDS } from './local-access.ts'

export interface BannerFacts {
  readonly dashboard: string
  readonly collector: string
  readonly signInLink: string
  readonly seconds: number
}

/** What `npm start` prints when everything is up. */
export function banner({ dashboard, collector, signInLink, seconds }: BannerFacts): string {
  return `
Gatecount is ready (${seconds.toFixed(1)} s). Ctrl-C stops it.

  Dashboard   ${dashboard}
  Sign in     ${signInLink}
              (as owner; works once, within ${SIGN_IN_TTL_SECONDS / 60} minutes)
  Snippet     <script defer src="${collector}/script.js"></script>
              (into the head of every page of your site, once the dashboard knows its domain)
`
}
