import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import { RELEASE_FAMILY_NAMES } from '@gatecount/shared/domain/privacy/release-families'
import { type PartShape, shapesOf } from '@gatecount/shared/domain/report-sharing/part-shapes'
import type { ReportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import type { ReportParts, SharedReport } from './api/shared-reports.ts'

export type PeriodKind = ReportForm['period']['kind']
/** A family and how it is drawn, as one choice. */
export type PartKey = `${ReleaseFamilyName} ${PartShape}`

/** A report in the hands of its composer. */
export interface ReportDraft {
  readonly title: string
  readonly words: string
  readonly period: PeriodKind
  readonly n: string
  readonly from: string
  readonly to: string
  readonly parts: readonly PartKey[]
  /** How many values lists have. */
  readonly rows: string
  readonly colour: string | null
  readonly otherSites: readonly string[]
}

/** All that can be in a report, in the order in which it is. */
export const PART_KEYS: readonly PartKey[] = RELEASE_FAMILY_NAMES.flatMap(family =>
  shapesOf(family).map(shape => `${family} ${shape}` as const),
)

export const partOf = (key: PartKey): { readonly family: ReleaseFamilyName; readonly as: PartShape } => {
  const [family, as] = key.split(' ') as [ReleaseFamilyName, PartShape]
  return { family, as }
}

export const newDraft = (title: string): ReportDraft => ({
  title,
  words: '',
  period: 'months',
  n: '3',
  from: '',
  to: '',
  parts: ['visitors figure', 'pageviews figure', 'visitors line', 'source bars', 'page bars', 'country bars'],
  rows: '10',
  colour: null,
  otherSites: [],
})

export function draftOf({ form, otherSites }: SharedReport): ReportDraft {
  const { title, words, period, parts, colour } = form
  return {
    title,
    words,
    period: period.kind,
    n: 'n' in period ? String(period.n) : '3',
    from: 'from' in period ? period.from : '',
    to: 'to' in period ? period.to : '',
    parts: parts.map(({ family, as }) => `${family} ${as}` as const),
    rows: String(parts.find(({ as }) => as === 'bars')?.rows ?? 10),
    colour,
    otherSites,
  }
}

function periodOf({ period, n, from, to }: ReportDraft): ReportForm['period'] {
  if (period === 'last') return { kind: period }
  return period === 'fixed' ? { kind: period, from, to } : { kind: period, n: Number(n) }
}

/** As it is sent; the server says what is wrong with it. */
export const asParts = (draft: ReportDraft): ReportParts => ({
  form: {
    title: draft.title.trim(),
    words: draft.words.trim(),
    period: periodOf(draft),
    parts: PART_KEYS.filter(key => draft.parts.includes(key)).map(key => ({
      ...partOf(key),
      rows: Number(draft.rows),
    })),
    colour: draft.colour,
  },
  otherSites: draft.otherSites,
})
