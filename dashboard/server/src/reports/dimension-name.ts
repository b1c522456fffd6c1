import { ALL_DIMENSIONS, DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'

const TIME_UNITS = ['hour', 'day', 'week', 'month'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** A dimension as it is written in a query: time, an attribute, or a declared property of an event. */
export type AskedDimension =
  | { readonly kind: 'time'; readonly unit: TimeUnit | 'auto' }
  | { readonly kind: 'value'; readonly dimension: Dimension; readonly property?: string }

const PROPERTY = 'event:props:'
const byName = new Map<string, AskedDimension>([
  ['time', { kind: 'time', unit: 'auto' }],
  ...TIME_UNITS.map(unit => [`time:${unit}`, { kind: 'time', unit }] as const),
  ...ALL_DIMENSIONS.filter(d => d !== 'prop').map(
    dimension => [DIMENSIONS[dimension].api, { kind: 'value', dimension }] as const,
  ),
])

export const DIMENSION_NAMES: readonly string[] = [...byName.keys(), `${PROPERTY}<name>`]

/** Undefined when there is no such dimension. */
export function parseDimensionName(name: string): AskedDimension | undefined {
  if (!name.startsWith(PROPERTY)) return byName.get(name)
  const property = name.slice(PROPERTY.length)
  return property === '' ? undefined : { kind: 'value', dimension: 'prop', property }
}

/** How a dimension is written in a query. */
export const apiName = (dimension: Dimension): string =>
  dimension === 'prop' ? `${PROPERTY}<name>` : DIMENSIONS[dimension].api
