import type { DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import { SIGNAL } from '@gatecount/shared/domain/event/hit'
import type { Agent } from './read-agent.ts'

export interface Evidence {
  readonly agent: Agent
  /** Bits of {@link SIGNAL}. */
  readonly signals: number
  /** The address belongs to a hosting network. */
  readonly hosting: boolean
  readonly referrerSpam: boolean
}

const has = (signals: number, bit: number): boolean => (signals & bit) !== 0

/**
 * Both headers that every current browser sends are missing. That is one signal, not two: a shop's server that reports
 * its visitors' events sends neither.
 */
const lacksHeaders = (signals: number): boolean =>
  !has(signals, SIGNAL.fromLog) &&
  has(signals, SIGNAL.noAcceptLanguage) &&
  has(signals, SIGNAL.noFetchMetadata)

/**
 * Decides whether a hit is a person's. What a sender says of itself is enough on its own (its name, `webdriver`,
 * prefetching, a spammed referrer); what could happen to a person counts only together with something else: people
 * use hosting networks through a VPN, and old browsers leave headers out.
 *
 * @returns why the hit is not counted, or null when it is
 */
export function judge({ agent, signals, hosting, referrerSpam }: Evidence): DropReason | null {
  if (has(signals, SIGNAL.prefetch)) return 'prefetch'
  if (agent.bot) return 'bot'
  if (!agent.stated && !has(signals, SIGNAL.fromLog)) return 'bot'
  if (referrerSpam) return 'referrer_spam'
  if (has(signals, SIGNAL.webdriver)) return 'automated'
  return hosting && lacksHeaders(signals) ? 'hosting_network' : null
}
