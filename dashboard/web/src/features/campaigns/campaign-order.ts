import { currentLocale } from '../../lib/language.ts'
import type { CampaignFigure, CampaignRow } from './campaign-rows.ts'

export interface CampaignOrder {
  readonly by: 'campaign' | CampaignFigure
  readonly direction: 'up' | 'down'
}

export const USUAL_ORDER: CampaignOrder = { by: 'visitors', direction: 'down' }

/** Names go up at first and figures down; the same column again goes the other way. */
export function nextOrder(order: CampaignOrder, by: CampaignOrder['by']): CampaignOrder {
  const usual = by === 'campaign' ? 'up' : 'down'
  const other = usual === 'up' ? 'down' : 'up'
  return { by, direction: order.by === by && order.direction === usual ? other : usual }
}

/** The rows whose names contain what is searched for, in order; figures that do not exist come last whichever way. */
export function arrangeCampaigns(
  rows: readonly CampaignRow[],
  search: string,
  { by, direction }: CampaignOrder,
): readonly CampaignRow[] {
  const wanted = search.trim().toLowerCase()
  const found = rows.filter(({ campaign }) => campaign.toLowerCase().includes(wanted))
  const sign = direction === 'up' ? 1 : -1
  if (by === 'campaign') {
    const collator = new Intl.Collator(currentLocale(), { numeric: true })
    return found.sort((a, b) => sign * collator.compare(a.campaign, b.campaign))
  }
  return found.sort(({ figures: a }, { figures: b }) => {
    const [x, y] = [a[by], b[by]]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}
