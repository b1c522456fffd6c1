import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'

/** A report is narrowed by at most one value of one dimension: more would cut the crowd too fine. */
export interface Filter {
  readonly dimension: Dimension
  readonly value: string
}

const isDimension = (name: string): name is Dimension => Object.hasOwn(DIMENSIONS, name)

/** `filter=source:Google` in the address; a value may contain colons itself. */
export function readFilter(params: URLSearchParams): Filter | null {
  const text = params.get('filter')
  const colon = text?.indexOf(':') ?? -1
  if (text === null || colon < 1) return null
  const dimension = text.slice(0, colon)
  const value = text.slice(colon + 1)
  return isDimension(dimension) && value !== '' ? { dimension, value } : null
}

export const writeFilter = ({ dimension, value }: Filter): string => `${dimension}:${value}`
