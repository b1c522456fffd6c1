import type { SignInLink } from '../api/sign-in-link.ts'

export interface BannerFacts {
  readonly dashboard: string
  readonly collector: string
  readonly link: SignInLink
  readonly seconds: number
  /** A report that the demo shares. */
  readonly shared: string | undefined
}

/** What `npm start` prints when everything is up. */
export function banner({ dashboard, collector, link, seconds, shared }: BannerFacts): string {
  return `
Gatecount is ready (${seconds.toFixed(1)} s). Ctrl-C stops it.

  Dashboard   ${dashboard}
  Sign in     ${link.url}
              (as owner; works once, within ${Math.round(link.expiresInSeconds / 60)} minutes)
  Snippet     <script defer src="${collector}/script.js"></script>
              (into the head of every page of your site, once the dashboard knows its domain)
${shared === undefined ? '' : `  Report      ${shared}\n              (what partners of the demo shop see; for anyone who has the link)\n`}`
}
