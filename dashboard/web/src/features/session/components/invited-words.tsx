import { type Message, rich, t } from '../../../lib/language.ts'
import type { Invitation } from '../api/invitation.ts'

const ROLES: Readonly<Record<string, Message>> = {
  owner: 'an owner',
  manager: 'a manager',
  viewer: 'a viewer',
  affiliate: 'an affiliate',
  partner: 'a partner',
}

/** What somebody is invited to. */
export function InvitedWords({ invitation: { site, role, applied } }: { readonly invitation: Invitation }) {
  if (applied && site !== null)
    return rich(
      'Your address is confirmed. With an account, <b>{site}</b> sees your application, and you see what becomes of it.',
      { b: words => <b>{words}</b> },
      { site },
    )
  const words = ROLES[role]
  const as = words === undefined ? role : t(words)
  return site === null
    ? rich('You are invited as <b>{as}</b> of this installation.', { b: words => <b>{words}</b> }, { as })
    : rich('You are invited to <b>{site}</b> as <b>{as}</b>.', { b: words => <b>{words}</b> }, { site, as })
}
