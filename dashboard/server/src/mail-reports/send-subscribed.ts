import type { MailSubscription } from '@gatecount/shared/adapters/control/mail-subscriptions'
import { errorName } from '@gatecount/shared/process/log'
import type { DrawnMail } from './drawing/drawn-mail.ts'
import type { MailContext } from './mail-context.ts'
import { unsubscribeLink } from './mail-links.ts'

interface Outgoing {
  readonly to: string
  readonly subscription: MailSubscription
  /** What this mail is the only one about: the same try after try, so that mailboxes can tell. */
  readonly about: string
  readonly mail: DrawnMail
}

/** Sends one of the mails that come again and again. @throws when the mail server does not take it */
export async function sendSubscribed(
  context: MailContext,
  { to, subscription, about, mail }: Outgoing,
): Promise<void> {
  const { host } = new URL(context.origin)
  await context.send({
    to,
    ...mail,
    messageId: `<${subscription.kind}-${subscription.id}-${about}@${host}>`,
    headers: {
      'List-Unsubscribe': `<${unsubscribeLink(context, subscription)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
}

/** Does one mail after the other; one that fails holds up no other, and is tried again when its wait is over. */
export async function eachByItself<Item>(
  { log }: Pick<MailContext, 'log'>,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item)
    } catch (error) {
      log.error('mail not sent', { error: errorName(error) })
    }
  }
}
