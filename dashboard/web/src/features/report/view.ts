import type { Metric } from './api/run-query.ts'

/** What is chosen on the page besides days and filter; it is in the address, so that a link shows the same. */
export interface View {
  readonly figure: string | null
  /** The tab on show of a card, by the id of the card. */
  readonly tabs: ReadonlyMap<string, string>
}

/** `tabs=pages.entry_page,sources.channel` in the address. */
function readTabs(text: string | null): ReadonlyMap<string, string> {
  const pairs = (text ?? '').split(',').map(pair => pair.split('.', 2))
  return new Map(pairs.flatMap(([card = '', tab = '']) => (card === '' || tab === '' ? [] : [[card, tab]])))
}

export const readView = (params: URLSearchParams): View => ({
  figure: params.get('figure'),
  tabs: readTabs(params.get('tabs')),
})

/** The parameter for a card's tab; null when every card shows its first. */
export function writeTab(tabs: View['tabs'], card: string, tab: string, isFirst: boolean): string | null {
  const next = new Map(tabs)
  if (isFirst) next.delete(card)
  else next.set(card, tab)
  return next.size === 0 ? null : [...next].map(pair => pair.join('.')).join(',')
}

/** The parameter for the figure in the chart; null for the one that is drawn at first. */
export const writeFigure = (metric: Metric, isFirst: boolean): string | null => (isFirst ? null : metric)
