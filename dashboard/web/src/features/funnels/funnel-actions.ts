import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import type { Message } from '../../lib/language.ts'

/** What can be done with a funnel. */
export const FUNNEL_ACTIONS = {
  rename: 'Rename',
  copy: 'Copy and change',
  remove: 'Remove',
} as const satisfies Record<string, Message>

export type FunnelAction = keyof typeof FUNNEL_ACTIONS

/** What is being done with which funnel: a new one has none. */
export interface Doing {
  readonly action: FunnelAction | 'declare'
  readonly funnel: Funnel | null
}
