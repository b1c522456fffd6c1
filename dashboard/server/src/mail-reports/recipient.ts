import type {
  AlertSubscription,
  ReportSubscription,
} from '@gatecount/shared/adapters/control/mail-subscriptions'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { mayDo } from '@gatecount/shared/domain/identity/principal'
import type { MailContext } from './mail-context.ts'

/** Whether somebody has shown that they read what is sent to their address. */
export async function hasConfirmedAddress(
  { accounts }: Pick<MailContext['control'], 'accounts'>,
  personId: string,
): Promise<boolean> {
  const [row] = await accounts.select('people', [{ column: 'id', value: personId }])
  return row?.email_verified ?? false
}

/**
 * The address that a mail goes to; undefined where none does. Who may not read the site any more is unsubscribed; who has
 * a new address waits until it is shown to be theirs.
 */
export async function recipientOf(
  { control }: Pick<MailContext, 'control'>,
  site: Pick<ControlledSite, 'id'>,
  subscription: ReportSubscription | AlertSubscription,
): Promise<string | undefined> {
  const person = await control.findPerson(subscription.personId)
  if (person === undefined) return undefined
  if (!mayDo(person, 'mail:receive', site.id)) {
    await control.unsubscribe(subscription)
    return undefined
  }
  return (await hasConfirmedAddress(control, person.id)) ? person.email : undefined
}
