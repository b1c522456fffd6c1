/** The pages of a site. */
export const SITE_NAV = {
  Traffic: 'Traffic',
  Releases: 'Veröffentlichungen',
  Sharing: 'Teilen',
  'Pages of {site}': 'Seiten zu {site}',
} as const
