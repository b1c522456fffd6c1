import type { SiteSettings } from './port.ts'

/** The columns of the settings, and how a value is stored. */
export const SETTING_COLUMNS = {
  timeZone: 'time_zone',
  currency: 'currency',
  otherDomains: 'other_domains',
  public: 'public',
  properties: 'properties',
  childSections: 'child_sections',
  childDirected: 'child_directed',
  excludedPaths: 'excluded_paths',
  allowedHosts: 'allowed_hosts',
  rules: 'rules',
  retention: 'retention',
} as const satisfies Record<keyof SiteSettings, string>

export const storedSetting = (name: keyof SiteSettings, value: unknown): unknown =>
  name === 'rules' || name === 'retention' ? JSON.stringify(value) : value
