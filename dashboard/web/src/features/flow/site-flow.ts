import { sectionOf } from '@gatecount/shared/domain/report/section'
import { BandSums } from './band-sums.ts'
import type { Fold, Folding } from './folding.ts'
import { type Counted, type FlowNode, type FlowPicture, nodeId, type Way } from './picture.ts'

/** What is known of how people move through a site: visits by their first and last page, page views by the page before. */
export interface SiteCounts {
  readonly entries: readonly Counted[]
  readonly exits: readonly Counted[]
  /** From page to page. */
  readonly ways: readonly Way[]
  /** From section to another section. */
  readonly sectionWays: readonly Way[]
}

const FROM = 0
const TO = 1
const idAt = (column: number, { kind, value }: Fold): string => nodeId(column, kind, value)

const isWhole = (fold: Fold): boolean => fold.kind === 'section' || fold.value === ''

/**
 * Ways between two folds, by page. Ways between two whole sections are counted by section, too, which loses fewer of them;
 * they have been for a shorter time, though, so the larger figure holds.
 */
function addWays(sums: BandSums, { ways, sectionWays }: SiteCounts, folding: Folding): void {
  const [byPage, bySection] = [new BandSums(), new BandSums()]
  for (const { from, to, count } of ways) {
    const [a, b] = [folding.ofPage(from), folding.ofPage(to)]
    if (a === null || b === null) continue
    const isTwice = isWhole(a) && isWhole(b) && sectionOf(from) !== sectionOf(to)
    const into = isTwice ? byPage : sums
    into.add(idAt(FROM, a), idAt(TO, b), count)
  }
  for (const { from, to, count } of sectionWays) {
    const [a, b] = [folding.ofSection(from), folding.ofSection(to)]
    if (a !== null && b !== null) bySection.add(idAt(FROM, a), idAt(TO, b), count)
  }
  for (const { from, to, size } of byPage.bands)
    sums.add(from, to, Math.max(size, bySection.between(from, to)))
  for (const { from, to, size } of bySection.bands) {
    if (byPage.between(from, to) === 0) sums.add(from, to, size)
  }
}

/**
 * Every page view on the left goes to the next one on the right, or ends its visit; every page view on the right comes from
 * one on the left, or begins its visit. What nothing is known of goes to, and comes from, `hidden`.
 */
export function siteFlow(counts: SiteCounts, folding: Folding): FlowPicture {
  const sums = new BandSums()
  const entered = nodeId(FROM, 'entered')
  const left = nodeId(TO, 'left')
  for (const { value, count } of counts.entries) {
    const fold = folding.ofPage(value)
    if (fold !== null) sums.add(entered, idAt(TO, fold), count)
  }
  addWays(sums, counts, folding)
  for (const { value, count } of counts.exits) {
    const fold = folding.ofPage(value)
    if (fold !== null) sums.add(idAt(FROM, fold), left, count)
  }
  for (const fold of folding.folds) {
    const [from, to] = [idAt(FROM, fold), idAt(TO, fold)]
    sums.add(from, nodeId(TO, 'hidden'), fold.size - sums.outOf(from))
    sums.add(nodeId(FROM, 'hidden'), to, fold.size - sums.into(to))
  }
  const end = (kind: 'entered' | 'left' | 'hidden', column: number): FlowNode[] => {
    const id = nodeId(column, kind)
    const size = column === FROM ? sums.outOf(id) : sums.into(id)
    return size === 0 ? [] : [{ id, column, kind, value: '', size }]
  }
  const drawn = (column: number): FlowNode[] =>
    folding.folds.map(fold => ({ ...fold, id: idAt(column, fold), column }))
  return {
    nodes: [
      ...end('entered', FROM),
      ...drawn(FROM),
      ...end('hidden', FROM),
      ...drawn(TO),
      ...end('left', TO),
      ...end('hidden', TO),
    ],
    bands: sums.bands,
  }
}
