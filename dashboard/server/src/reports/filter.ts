import { z } from 'zod'
import { badRequest } from '../http/problem.ts'
import { type AskedDimension, DIMENSION_NAMES, parseDimensionName } from './dimension-name.ts'

export interface Filter {
  readonly operator: 'is' | 'contains'
  readonly name: string
  readonly dimension: Extract<AskedDimension, { kind: 'value' }>
  readonly values: readonly string[]
}

const OPERATORS = ['is', 'contains']
const valuesSchema = z.array(z.string().min(1).max(1000)).min(1).max(100)

/**
 * One filter, or none. Cells know one or two attributes and never three, so a second filter has nothing to work on; what a
 * negation leaves could describe fewer people than the gate lets through.
 * @throws Problem 400
 */
export function parseFilter(filters: readonly (readonly unknown[])[]): Filter | undefined {
  const [asked, ...more] = filters
  if (asked === undefined) return undefined
  if (more.length > 0) {
    throw badRequest(
      'filters: only one filter at a time; figures are counted by one dimension or two, so that no crowd becomes too small',
    )
  }
  const [operator, name, values, ...modifiers] = asked
  if (typeof operator !== 'string' || !OPERATORS.includes(operator)) {
    throw badRequest(
      'filters.0.0: the operator must be is or contains; negations, patterns and combinations would single out groups below the gate',
    )
  }
  if (modifiers.length > 0) throw badRequest('filters.0.3: modifiers are not supported')
  const dimension = typeof name === 'string' ? parseDimensionName(name) : undefined
  if (typeof name !== 'string' || dimension === undefined) {
    throw badRequest('filters.0.1: not a dimension; known are {names}', {
      values: { names: DIMENSION_NAMES.join(', ') },
    })
  }
  if (dimension.kind === 'time')
    throw badRequest('filters.0.1: time is chosen by date_range, not by a filter')
  const parsed = valuesSchema.safeParse(values)
  if (!parsed.success) {
    throw badRequest('filters.0.2: must be a list of 1 to 100 texts that are not empty')
  }
  return {
    operator: operator === 'is' ? 'is' : 'contains',
    name,
    dimension,
    values: [...new Set(parsed.data)],
  }
}
