import type { Invitation } from '../api/invitation.ts'

const ROLES: Readonly<Record<string, string>> = {
  owner: 'an owner',
  manager: 'a manager',
  viewer: 'a viewer',
  affiliate: 'an affiliate',
  partner: 'a partner',
}

/** What somebody is invited to. */
export function InvitedWords({ invitation: { site, role } }: { readonly invitation: Invitation }) {
  const as = ROLES[role] ?? role
  return site === null ? (
    <>
      You are invited as <b>{as}</b> of this installation.
    </>
  ) : (
    <>
      You are invited to <b>{site}</b> as <b>{as}</b>.
    </>
  )
}
