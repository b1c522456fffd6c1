import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'

/** A report is narrowed by at most one value of one dimension: more would cut the crowd too fine. */
export interface Filter {
  readonly dimension: Dimension
  readonly value: string
}

const isDimension = (name: string): name is Dimension => Object.hasOwn(DIMENSIONS, name)

/** `source:Google` in the address; a value may contain colons itself. */
function readValue(text: string | null): Filter | null {
  const colon = text?.indexOf(':') ?? -1
  if (text === null || colon < 1) return null
  const dimension = text.slice(0, colon)
  const value = text.slice(colon + 1)
  return isDimension(dimension) && value !== '' ? { dimension, value } : null
}

export const readFilter = (params: URLSearchParams): Filter | null => readValue(params.get('filter'))

/** `versus=source:Bing`: another value of the dimension of the filter, to be held against it. */
export function readVersus(params: URLSearchParams, filter: Filter | null): Filter | null {
  const versus = readValue(params.get('versus'))
  const isOther = versus?.dimension === filter?.dimension && versus?.value !== filter?.value
  return isOther ? versus : null
}

export const writeFilter = ({ dimension, value }: Filter): string => `${dimension}:${value}`
