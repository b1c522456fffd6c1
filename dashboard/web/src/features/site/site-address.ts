export const siteAddress = (domain: string): string => `/sites/${encodeURIComponent(domain)}`
export const settingsAddress = (domain: string, section = ''): string =>
  `${siteAddress(domain)}/settings${section === '' ? '' : `/${section}`}`
