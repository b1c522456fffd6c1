import { type Message, t } from '../../lib/language.ts'
import type { Delivery, Webhook } from './api/webhooks.ts'

/** Why nothing is sent any more. */
export const DISABLED_WORDS: Readonly<Record<NonNullable<Webhook['disabledWhy']>, Message>> = {
  owner: 'Switched off',
  failing: 'Switched off: nothing arrived for three days',
  gone: 'Switched off: the receiver wants no more (410)',
}

export const DELIVERY_STATES: Readonly<
  Record<Delivery['state'], { readonly label: Message; readonly tone: 'good' | 'bad' | 'plain' }>
> = {
  waiting: { label: 'Waits', tone: 'plain' },
  delivered: { label: 'Arrived', tone: 'good' },
  failed: { label: 'Given up', tone: 'bad' },
}

const FAULTS: Readonly<Record<string, Message>> = {
  address: 'this address is not asked',
  private_host: 'the address is in a private network',
  no_such_name: 'the name has no address',
  certificate: 'its certificate is not valid',
  timeout: 'no answer within 15 seconds',
  connection: 'the connection broke off',
  not_there: 'it is not for this webhook any more',
}

/** What came of the last try: the status of the answer, or why there was none. */
export function outcomeWords({ status, fault }: Pick<Delivery, 'status' | 'fault'>): string {
  if (status !== null) return t('Status {status}', { status: String(status) })
  const known = fault === null ? undefined : FAULTS[fault]
  return known === undefined ? t('not tried yet') : t(known)
}

/** How a webhook is called. */
export const nameOf = ({ label, url }: Pick<Webhook, 'label' | 'url'>): string =>
  label === '' ? new URL(url).host : label
