/** A source that the licence of the data asks to name, with a link, wherever results are shown. */
export interface Attribution {
  readonly text: string
  /** Null for data the owner brought, whose terms the owner knows. */
  readonly href: string | null
}

/** Day of the packaged network data, ISO 8601; a test holds it against the compiled file. */
export const NETWORK_DATA_DATE = '2026-06-17'

/** Licence of all three: Creative Commons Attribution 4.0; NOTICE.md says what we changed. */
export const NETWORK_ATTRIBUTION: readonly Attribution[] = [
  { text: 'IP Geolocation by DB-IP', href: 'https://db-ip.com' },
  { text: 'RouteViews', href: 'https://www.routeviews.org' },
  { text: 'NRO', href: 'https://www.nro.net' },
]
