import type { Activity } from './api/activity.ts'

/** Names of settings as people say them: `timeZone` is "time zone". */
const spoken = (name: string): string => name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

/** What the log says beyond who did what, in a few words. */
export function detailWords({ detail }: Pick<Activity, 'detail'>): string {
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      if (value === '' || value === false) return []
      if (value === true) return [spoken(name)]
      if (Array.isArray(value)) return [value.map(spoken).join(', ')]
      return [String(value)]
    })
    .join(' · ')
}
