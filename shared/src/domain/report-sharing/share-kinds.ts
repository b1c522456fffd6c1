/** How a report is shared. Tokens for programs are tokens of the site that reach one report. */
export const SHARE_KINDS = ['link', 'embed', 'mail', 'person'] as const
export type ShareKind = (typeof SHARE_KINDS)[number]

export const MOST_SHARES = 100

/** What may frame an embed: `https://partner.example`, or with a star every host below (CSP Level 3, 2.3.1). */
export const EMBED_HOST = /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/
