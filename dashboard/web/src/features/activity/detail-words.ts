import { type Message, t } from '../../lib/language.ts'
import type { Activity } from './api/activity.ts'

/** Names of settings, roles and the like as people say them. */
const NAMES: Readonly<Record<string, Message>> = {
  allowedHosts: 'allowed hosts',
  childDirected: 'child directed',
  childSections: 'child sections',
  currency: 'currency',
  declared: 'declared',
  domain: 'domain',
  excludedPaths: 'excluded paths',
  funnels: 'funnels',
  goals: 'goals',
  on: 'on',
  otherDomains: 'other domains',
  period: 'period',
  preset: 'preset',
  properties: 'properties',
  public: 'public',
  retention: 'retention',
  rules: 'rules',
  timeZone: 'time zone',
  weekStart: 'week start',
  owner: 'owner',
  manager: 'manager',
  viewer: 'viewer',
  affiliate: 'affiliate',
  partner: 'partner',
}

/** A name that no message is known for is taken apart: `timeZone` is "time zone". */
function spoken(name: string): string {
  const words = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
  return words === undefined ? name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`) : t(words)
}

/** Fields of which the value is one of our words, and not one of somebody's own. */
const OURS: ReadonlySet<string> = new Set(['role'])

/** What the log says beyond who did what, in a few words. */
export function detailWords({ detail }: Pick<Activity, 'detail'>): string {
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      if (value === '' || value === false) return []
      if (value === true) return [spoken(name)]
      if (Array.isArray(value)) return [value.map(spoken).join(', ')]
      return [OURS.has(name) ? spoken(String(value)) : String(value)]
    })
    .join(' · ')
}
