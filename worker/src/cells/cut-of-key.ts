import { type CutName, findCut } from '@gatecount/shared/domain/report/cuts'
import { firstOf, secondOf, TOTAL_KEY } from './cell-table.ts'
import { FACT_DIMENSIONS, type FactDictionary } from './fact-dictionary.ts'

/** What a cell is about, in words. `dimensions` is 0 for totals. */
export interface CellLabel {
  readonly cut: CutName
  readonly first: string
  readonly second: string
  readonly dimensions: 0 | 1 | 2
}

const pairNames: (CutName | undefined)[][] = FACT_DIMENSIONS.map(a =>
  FACT_DIMENSIONS.map(b => {
    if (a === 'hour' || b === 'hour') return undefined
    const cut = findCut(a, b)
    return cut?.dimensions[0] === a ? cut.name : undefined
  }),
)

export function labelOf(key: number, facts: FactDictionary): CellLabel {
  if (key === TOTAL_KEY) return { cut: 'total', first: '', second: '', dimensions: 0 }
  const first = firstOf(key)
  const second = secondOf(key)
  if (first === 0) {
    const dimension = FACT_DIMENSIONS[facts.dimensionOf(second)]
    if (dimension === undefined) throw new RangeError('Cell of an unknown fact')
    const value = facts.valueOf(second)
    return { cut: dimension, first: value, second: '', dimensions: dimension === 'hour' ? 0 : 1 }
  }
  const cut = pairNames[facts.dimensionOf(first)]?.[facts.dimensionOf(second)]
  if (cut === undefined) throw new RangeError('Cell outside the catalogue of cuts')
  return { cut, first: facts.valueOf(first), second: facts.valueOf(second), dimensions: 2 }
}
