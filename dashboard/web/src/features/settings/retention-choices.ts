import type { Option } from '../../components/ui/select-field.tsx'
import { type Message, t } from '../../lib/language.ts'
import type { Retention } from '../site/api/sites.ts'

export type RetainedKind = keyof Retention

/** The kinds of data that are kept for a time of their own, and what they are. */
export const KINDS: Readonly<Record<RetainedKind, { readonly label: Message; readonly hint: Message }>> = {
  attributes: {
    label: 'Lists: pages, sources, networks and the like',
    hint: 'Everything that is about a part of the visitors.',
  },
  totals: {
    label: 'Totals: by day and hour',
    hint: 'They carry no attribute. Lists need them, so they stay at least as long.',
  },
  releases: {
    label: 'Releases with noise',
    hint: 'Each receipt refers to the one before; who has a copy can still check it.',
  },
}

const USUAL = [3, 6, 12, 13, 25, 36, 60]
export const FOR_GOOD = 'for-good'

const wordsFor = (months: number): string =>
  months % 12 === 0
    ? t('{n, plural, one {# year} other {# years}}', { n: months / 12 })
    : t('{n, plural, one {# month} other {# months}}', { n: months })

/** How long a kind can be kept. `also` is offered too: the API takes any number of months. */
export function retentionOptions(also: number | undefined): readonly Option<string>[] {
  const months = [...new Set([...USUAL, ...(also === undefined ? [] : [also])])].sort((a, b) => a - b)
  return [
    { value: FOR_GOOD, label: t('Keep for good') },
    ...months.map(month => ({ value: String(month), label: wordsFor(month) })),
  ]
}
