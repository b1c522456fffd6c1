import type { OptionGroup } from '../../components/ui/select-field.tsx'
import { currentLocale, type Message, t } from '../../lib/language.ts'

/** The zone of this browser. */
export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const named = (zone: string): string => zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')

/** Parts of the world as names of zones begin. */
const PARTS: readonly Message[] = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Everywhere',
  'Indian',
  'Pacific',
]
function partWords(part: string): string {
  const message = PARTS.find(known => known === part)
  return message === undefined ? part : t(message)
}

/** Zones by part of the world. `also` is in the list whatever this browser knows. */
export function zoneOptions(also: string): readonly OptionGroup<string>[] {
  const zones = [...new Set(['UTC', also, ...Intl.supportedValuesOf('timeZone')])].sort()
  const parts = new Map<string, string[]>()
  for (const zone of zones) {
    const part = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'Everywhere'
    parts.set(part, [...(parts.get(part) ?? []), zone])
  }
  return [...parts].map(([part, within]) => ({
    label: partWords(part),
    options: within.map(value => ({ value, label: named(value) })),
  }))
}

/** What a clock shows there. */
export const clockIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat(currentLocale(), {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(now)
