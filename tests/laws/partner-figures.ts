import type { SignedRelease } from '@gatecount/shared/proof/release-proof'

/** One number that a partner may see, computed slowly and by another way than the program does. */
export interface ExpectedFigure {
  readonly family: string
  readonly as: string
  readonly row: 'value' | 'more_values' | 'not_listed' | 'release'
  readonly first: string
  readonly second: string
  readonly from: string
  readonly to: string
  readonly count: number
  readonly spread: number
  readonly low: number
  readonly high: number
  readonly isNoisy: boolean
  readonly releases: number
}

interface Part {
  readonly family: string
  readonly as: string
  readonly rows?: number
}

/** A count of one release and the variance of what noise is in it. */
type Term = readonly [count: number, variance: number]

const SINGLE = ['gateway', 'country', 'device']

function figure(terms: readonly Term[]) {
  let count = 0
  let variance = 0
  for (const [part, noise] of terms) {
    count += part
    variance += noise
  }
  const spread = Math.round(1.96 * Math.sqrt(variance))
  const low = count > spread ? count - spread : 0
  const isNoisy = count < Math.ceil(2 * Math.sqrt(variance))
  return { count, spread, low, high: count + spread, isNoisy, releases: terms.length }
}

/** All figures of a report of one site over all of its releases, from rows as they are stored. */
export function expectedFigures(
  parts: readonly Part[],
  releases: readonly SignedRelease[],
): readonly ExpectedFigure[] {
  const all = releases.toSorted((a, b) => a.receipt.start.localeCompare(b.receipt.start))
  const days = { from: all[0]?.receipt.start ?? '', to: all.at(-1)?.receipt.end ?? '' }
  const noiseOf = (release: SignedRelease, family: string): number =>
    (release.receipt.families.find(one => one.family === family)?.sigma ?? Number.NaN) ** 2
  const termsOf = (family: string, fits: (first: string, second: string) => boolean): Term[][] =>
    all.map(release =>
      release.rows
        .filter(row => row.family === family && fits(row.first, row.second))
        .map(row => [row.count, noiseOf(release, family)] as const),
    )
  return parts.flatMap(({ family, as, rows = 10 }): ExpectedFigure[] => {
    const about = { family, as, first: '', second: '' }
    const names = new Set(
      all.flatMap(release =>
        release.rows.filter(row => row.family === family).map(row => `${row.first}\u0000${row.second}`),
      ),
    )
    const values = [...names]
      .map(name => {
        const [first = '', second = ''] = name.split('\u0000')
        const terms = termsOf(family, (a, b) => a === first && b === second).flat()
        return { ...about, row: 'value' as const, first, second, ...days, ...figure(terms) }
      })
      .sort(
        (a, b) =>
          b.count - a.count ||
          Buffer.compare(
            Buffer.from(a.first, 'utf16le').swap16(),
            Buffer.from(b.first, 'utf16le').swap16(),
          ) ||
          (a.second < b.second ? -1 : 1),
      )
    const shown = values.slice(0, rows)
    const hidden = new Set(values.slice(rows).map(({ first }) => first))
    const figures: ExpectedFigure[] = [...shown]
    if (hidden.size > 0) {
      const sums = termsOf(family, first => hidden.has(first))
        .filter(terms => terms.length > 0)
        .map(
          (terms): Term => [terms.reduce((sum, [c]) => sum + c, 0), terms.reduce((sum, [, v]) => sum + v, 0)],
        )
      figures.push({ ...about, row: 'more_values', ...days, ...figure(sums) })
    }
    if (SINGLE.includes(family)) {
      const left = all.map((release): Term => {
        const listed = release.rows.filter(row => row.family === family)
        const visitors = release.rows.find(row => row.family === 'visitors')?.count ?? Number.NaN
        const rest = visitors - listed.reduce((sum, row) => sum + row.count, 0)
        return [Math.max(0, rest), noiseOf(release, 'visitors') + listed.length * noiseOf(release, family)]
      })
      figures.push({ ...about, row: 'not_listed', ...days, ...figure(left) })
    }
    if (as === 'line')
      for (const [at, terms] of termsOf(family, () => true).entries()) {
        const receipt = all[at]?.receipt
        if (terms.length > 0)
          figures.push({
            ...about,
            row: 'release',
            from: receipt?.start ?? '',
            to: receipt?.end ?? '',
            ...figure(terms),
          })
      }
    return figures
  })
}
