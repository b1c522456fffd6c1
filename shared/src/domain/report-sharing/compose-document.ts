import type { ReleaseFamilyName } from '../privacy/release-families.ts'
import type { ReleasedCount } from '../privacy/tidy-release.ts'
import { CONFIDENCE } from './noise-interval.ts'
import { remainderOf, restOf, sharedValue, sigmasOf } from './part-figures.ts'
import { isTotalFamily } from './part-shapes.ts'
import type { ReportForm, ReportPart } from './report-form.ts'
import type { CountsByRelease, SharedDocument, SharedRelease, SharedSeries } from './shared-document.ts'

/** A release of a site, with the rows of the families that a report names. */
export interface ReleaseSource extends SharedRelease {
  readonly rows: readonly ReleasedCount[]
}

export interface SiteSource {
  readonly domain: string
  /** Those of the period, by their days. */
  readonly releases: readonly ReleaseSource[]
}

interface Listed {
  readonly first: string
  readonly second: string
  readonly counts: (number | null)[]
}

/** Every value that a release of the site lists in the family, with its count in each. */
function listedIn({ releases }: SiteSource, family: ReleaseFamilyName): readonly Listed[] {
  const values = new Map<string, Listed>()
  for (const [at, { rows }] of releases.entries()) {
    for (const row of rows) {
      if (row.family !== family) continue
      const key = JSON.stringify([row.first, row.second])
      const listed = values.get(key) ?? {
        first: row.first,
        second: row.second,
        counts: releases.map(() => null),
      }
      listed.counts[at] = row.count
      values.set(key, listed)
    }
  }
  return [...values.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function seriesOf(source: SiteSource, part: ReportPart, visitors: CountsByRelease | undefined): SharedSeries {
  const { family } = part
  const sigmas = sigmasOf(source.releases, family)
  const values = listedIn(source, family)
    .flatMap(listed => sharedValue(listed, sigmas) ?? [])
    .sort(
      (a, b) => b.figure.count - a.figure.count || compare(a.first, b.first) || compare(a.second, b.second),
    )
  const shown = values.slice(0, part.rows)
  const rest = restOf(values.slice(part.rows), sigmas)
  const remainder =
    visitors === undefined ? null : remainderOf({ family, visitors, values: shown, rest, ...source })
  return { site: source.domain, values: shown, rest, remainder }
}

/**
 * The report that follows from released rows: whoever has them computes the same. A remainder is told where the report
 * tells the visitors too, for it would tell them otherwise.
 */
export function composeDocument(form: ReportForm, sources: readonly SiteSource[]): SharedDocument {
  const receipts = sources.flatMap(({ releases }) => releases.map(({ receipt }) => receipt))
  const tellsVisitors = form.parts.some(({ family }) => family === 'visitors')
  const series = (part: ReportPart): SharedSeries[] =>
    sources.map(source => {
      const [visitors] = tellsVisitors && !isTotalFamily(part.family) ? listedIn(source, 'visitors') : []
      return seriesOf(source, part, visitors?.counts)
    })
  return {
    kind: 'shared-report',
    version: 1,
    title: form.title,
    words: form.words,
    from:
      receipts
        .map(({ start }) => start)
        .sort()
        .at(0) ?? '',
    to:
      receipts
        .map(({ end }) => end)
        .sort()
        .at(-1) ?? '',
    confidence: CONFIDENCE,
    sites: sources.map(({ domain, releases }) => ({
      domain,
      releases: releases.map(({ receipt, signature, publicKey }) => ({ receipt, signature, publicKey })),
    })),
    parts: form.parts.map(part => ({ family: part.family, as: part.as, series: series(part) })),
  }
}
