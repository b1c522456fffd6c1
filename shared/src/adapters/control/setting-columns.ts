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
  goals: 'goals',
  funnels: 'funnels',
  lastFunnel: 'last_funnel',
  weekStart: 'week_start',
  retention: 'retention',
} as const satisfies Record<keyof SiteSettings, string>

const STORED_AS_JSON: ReadonlySet<keyof SiteSettings> = new Set(['rules', 'goals', 'funnels', 'retention'])

export const storedSetting = (name: keyof SiteSettings, value: unknown): unknown =>
  STORED_AS_JSON.has(name) ? JSON.stringify(value) : value
