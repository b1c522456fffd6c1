import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { Message } from '../../lib/language.ts'

interface RateTab {
  readonly id: Dimension
  readonly label: Message
}

/** By what can be seen who reached a goal. */
export const GOAL_TABS: readonly [RateTab, ...RateTab[]] = [
  { id: 'source', label: 'Source' },
  { id: 'channel', label: 'Channel' },
  { id: 'utm_campaign', label: 'Campaign' },
  { id: 'affiliate', label: 'Affiliate' },
  { id: 'gateway', label: 'Gateway' },
  { id: 'country', label: 'Country' },
  { id: 'device', label: 'Device' },
  { id: 'page', label: 'Page' },
]

/** By what can be seen who went all the way through a funnel. */
export const FUNNEL_TABS: readonly [RateTab, ...RateTab[]] = [
  { id: 'source', label: 'Source' },
  { id: 'channel', label: 'Channel' },
  { id: 'utm_campaign', label: 'Campaign' },
  { id: 'gateway', label: 'Gateway' },
  { id: 'country', label: 'Country' },
  { id: 'device', label: 'Device' },
]
