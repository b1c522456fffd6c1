import { sectionOf } from '@gatecount/shared/domain/report/section'
import { type Counted, type NodeKind, sumOf } from './picture.ts'

/** What a page or a section is drawn as. */
export interface Fold {
  readonly kind: Extract<NodeKind, 'section' | 'page' | 'others'>
  readonly value: string
  /** Page views. */
  readonly size: number
}

export interface Folding {
  /** In the order of the picture. */
  readonly folds: readonly Fold[]
  /** Null for a page that is in nothing that is drawn. */
  ofPage(path: string): Fold | null
  /** Null for a section that is shown as its pages, too: a way into it is known by page only. */
  ofSection(section: string): Fold | null
}

interface Counts {
  /** Page views by section and by page, the most first. */
  readonly sections: readonly Counted[]
  readonly pages: readonly Counted[]
}

interface Limits {
  readonly sections: number
  /** Of each unfolded section. */
  readonly pages: number
}

function foldsOfPages(section: Counted, pages: readonly Counted[], most: number): Fold[] {
  const own = pages.filter(({ value }) => sectionOf(value) === section.value).slice(0, most)
  const rest = Math.max(0, section.count - sumOf(own))
  return [
    ...own.map(({ value, count }): Fold => ({ kind: 'page', value, size: count })),
    ...(rest > 0 ? [{ kind: 'others', value: section.value, size: rest } as const] : []),
  ]
}

/** Folds a site into its main sections; those that are open are shown as their main pages. */
export function foldSite({ sections, pages }: Counts, open: readonly string[], limits: Limits): Folding {
  const isOpen = new Set(open)
  const named = sections.filter(({ value }, i) => i < limits.sections || isOpen.has(value))
  const rest = sumOf(sections.filter(section => !named.includes(section)))
  const others: Fold | null = rest > 0 ? { kind: 'others', value: '', size: rest } : null
  const folds = named.flatMap(section =>
    isOpen.has(section.value)
      ? foldsOfPages(section, pages, limits.pages)
      : [{ kind: 'section', value: section.value, size: section.count } as const],
  )
  const bySection = new Map(folds.filter(({ kind }) => kind === 'section').map(fold => [fold.value, fold]))
  const byPage = new Map(folds.filter(({ kind }) => kind === 'page').map(fold => [fold.value, fold]))
  const othersOf = new Map(folds.filter(({ kind }) => kind === 'others').map(fold => [fold.value, fold]))
  const isNamed = new Set(named.map(({ value }) => value))
  return {
    folds: others === null ? folds : [...folds, others],
    ofPage(path) {
      const section = sectionOf(path)
      const inSection = byPage.get(path) ?? bySection.get(section) ?? othersOf.get(section)
      return inSection ?? (isNamed.has(section) ? null : others)
    },
    ofSection(section) {
      if (!isNamed.has(section)) return others
      return bySection.get(section) ?? null
    },
  }
}
