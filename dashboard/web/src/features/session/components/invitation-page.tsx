import { useState } from 'react'
import { Link } from '../../../components/ui/link.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { useInvitation } from '../api/invitation.ts'
import { useSession } from '../api/session.ts'
import { AcceptHere } from './accept-here.tsx'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { IncompleteLinkPage } from './incomplete-link-page.tsx'
import { JoinForm } from './join-form.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { WrongAccount } from './wrong-account.tsx'

/** Somebody was invited: they accept as whoever is signed in, or make an account. */
export function InvitationPage(door: DoorProps) {
  const { token } = door
  const { data: invitation, error } = useInvitation(token)
  const { data: me } = useSession()
  const [hasAccount, setHasAccount] = useState(false)
  if (token === '') return <IncompleteLinkPage />
  if (error) {
    return (
      <DoorPage title="This invitation is not open" words="Ask the person who invited you for another one.">
        <FormProblem error={error} />
        <div className="door__ways">
          <Link className="button" href="/">
            Go to Gatecount
          </Link>
        </div>
      </DoorPage>
    )
  }
  if (invitation === undefined || me === undefined) {
    return (
      <DoorPage title="You are invited">
        <SkeletonRows rows={6} />
      </DoorPage>
    )
  }
  if (me?.email === invitation.email) return <AcceptHere token={token} invitation={invitation} />
  if (me) return <WrongAccount me={me} token={token} invitation={invitation} />
  if (hasAccount) return <SignInPage {...door} />
  return (
    <JoinForm
      token={token}
      invitation={invitation}
      signIn={() => {
        door.setEmail(invitation.email)
        setHasAccount(true)
      }}
    />
  )
}
