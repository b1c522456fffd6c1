import { partnersOf } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'

/** What sales can be broken down by. */
export const SOLD_BY: readonly Dimension[] = partnersOf('event_kind')

/** Whether sales are counted by these: by the kind of event alone, or beside one other. */
export function areSoldBy(dimensions: readonly Dimension[]): boolean {
  const others = dimensions.filter(dimension => dimension !== 'event_kind')
  return others.length === 0 || (others.length === 1 && others.every(other => SOLD_BY.includes(other)))
}
