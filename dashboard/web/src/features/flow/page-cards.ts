import { findCut } from '@gatecount/shared/domain/report/cuts'
import { type Card, cardsOf } from '../report/cards.ts'

/** The cards of a page, in reading order. */
const OF_PAGE = ['sources', 'gateways', 'places', 'exits', 'downloads', 'goals'] as const

/** The lists of the report that are counted together with a page. */
export function pageCards(): readonly Card[] {
  const all = new Map(cardsOf('visitors').map(card => [card.id, card]))
  return OF_PAGE.flatMap(id => {
    const card = all.get(id)
    const tabs = (card?.tabs ?? [])
      .filter(({ from, dimension }) => from === undefined && findCut('page', dimension) !== undefined)
      .map(({ picture: _, ...tab }) => tab)
    const [first, ...more] = tabs
    if (card === undefined || first === undefined) return []
    const { wide: _, ...narrow } = card
    return [{ ...narrow, rows: 5 as const, tabs: [first, ...more] as const }]
  })
}
