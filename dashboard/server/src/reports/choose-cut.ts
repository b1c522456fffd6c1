import { type CutName, findCut, PAIR_CUTS, partnersOf } from '@gatecount/shared/domain/report/cuts'
import { badRequest } from '../http/problem.ts'
import { type Words, words } from '../words/in-language.ts'
import { type AskedDimension, apiName } from './dimension-name.ts'
import type { Filter } from './filter.ts'

/** A dimension that has values, with the name it was asked by. */
export type ValueDimension = Extract<AskedDimension, { kind: 'value' }> & { readonly name: string }
type CellColumn = 'first' | 'second'

/** A condition on one column. A property is stored as `<name>=<value>`, so its name is a prefix of the column. */
export interface Condition {
  readonly column: CellColumn
  readonly prefix: string
  readonly test: 'is' | 'contains' | 'any'
  readonly values: readonly string[]
}

export function conditionOf(column: CellColumn, value: ValueDimension, filter?: Filter): Condition {
  const prefix = value.property === undefined ? '' : `${value.property}=`
  return { column, prefix, test: filter?.operator ?? 'any', values: filter?.values ?? [] }
}

interface ChosenCut {
  readonly cut: CutName
  columnOf(value: ValueDimension): CellColumn
}

function whyNot(asked: readonly ValueDimension[]): Words {
  const [first, ...more] = asked
  if (first !== undefined && more.length === 0)
    return words('{name} exists only together with another dimension', { name: apiName(first.dimension) })
  return more.length === 1
    ? words('these two are not counted together')
    : words('at most two dimensions (a filter counts as one) can be combined')
}

function refuse(asked: readonly ValueDimension[]): never {
  const dimensions = [...new Set(asked.map(value => value.dimension))]
  const lines = dimensions.map(dimension => {
    const partners = partnersOf(dimension)
    const name = apiName(dimension)
    return partners.length === 0
      ? words('{name} can be combined with nothing', { name })
      : words('{name} can be combined with {others}', { name, others: partners.map(apiName).join(', ') })
  })
  throw badRequest('No such figures: {why}. {pairs}.', {
    values: { why: whyNot(asked), pairs: lines },
    errors: [{ field: 'pairs', detail: PAIR_CUTS.map(cut => cut.name).join(' ') }],
  })
}

/** The cut that holds these dimensions. @throws Problem 400 that names the pairs that exist */
export function chooseCut(values: readonly ValueDimension[]): ChosenCut {
  const [a, b, ...more] = values
  if (a === undefined) return { cut: 'total', columnOf: () => 'first' }
  const cut = more.length > 0 ? undefined : findCut(a.dimension, b?.dimension)
  if (cut === undefined) return refuse(values)
  return {
    cut: cut.name,
    columnOf: value => (cut.dimensions[0] === value.dimension ? 'first' : 'second'),
  }
}
