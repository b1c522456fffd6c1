/**
 * Why an event was not counted: a closed set. Each is counted, shown to the owner with the words below, and exported in
 * `/metrics` as `gatecount_dropped_total{reason}`.
 */
export const DROP_REASONS = {
  unknown_site: 'No site with this domain is registered here',
  opted_out: 'The visitor opted out, or sent Global Privacy Control or Do Not Track',
  child_directed: 'The page or site is directed at children, and this is not counted there',
  excluded_path: 'The owner excludes this path',
  excluded_address: 'The owner excludes this network',
  excluded_by_rule: 'A rule of the owner leaves out events like this one',
  foreign_host: 'The page is on a host that the owner does not allow',
  prefetch: 'The browser fetched the page ahead of time; nobody looked at it',
  bot: 'The user agent names a robot',
  automated: 'Several signals together point to an automated browser',
  hosting_network: 'The hit came from a hosting network and looked automated',
  referrer_spam: 'The referrer is a known source of referrer spam',
  invalid_address: 'The forwarded address could not be read',
  no_open_visit: 'An engagement event came without a visit it could belong to',
  day_closed: 'The day this event belongs to is already closed',
  in_future: 'The time of the event lies more than a day in the future',
  unreadable: 'The batch could not be opened or parsed',
  too_many_values: 'The site has reached the limit of different values for this day',
  not_a_page_view: 'The request in the log is not a page view',
  failed_request: 'The request in the log was not answered with a page',
} as const

export type DropReason = keyof typeof DROP_REASONS
export const ALL_DROP_REASONS = Object.keys(DROP_REASONS) as readonly DropReason[]

export interface Dropped {
  readonly kind: 'dropped'
  readonly reason: DropReason
}

export const dropped = (reason: DropReason): Dropped => ({ kind: 'dropped', reason })
