/** Where everybody reads what is counted on a site. */
export const transparencyPath = (domain: string): string => `/transparency/${encodeURIComponent(domain)}`
