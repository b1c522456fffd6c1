/** The pages of a site. */
export const SITE_NAV = {
  Traffic: 'Traffic',
  Releases: 'Veröffentlichungen',
  'Pages of {site}': 'Seiten zu {site}',
} as const
