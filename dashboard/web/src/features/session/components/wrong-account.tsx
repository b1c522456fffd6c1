import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import type { Invitation } from '../api/invitation.ts'
import { knownEmail, type Me, useSignOut } from '../api/session.ts'
import { DoorPage } from './door-page.tsx'

interface Props {
  readonly me: Me
  readonly token: string
  readonly invitation: Invitation
}

/** Somebody else is signed in than the one who is invited. */
export function WrongAccount({ me, token, invitation }: Props) {
  const signOut = useSignOut(`/invitation?token=${encodeURIComponent(token)}`)
  return (
    <DoorPage
      title="This is for somebody else"
      words={
        <>
          The invitation is for <b>{invitation.email}</b>, and you are signed in as{' '}
          <b>{knownEmail(me) || me.name}</b>. Sign out and accept it with the address it was sent to.
        </>
      }
    >
      <div className="door__ways">
        <Button look="strong" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out and go on
        </Button>
        <Link className="button" href="/">
          Stay signed in
        </Link>
      </div>
    </DoorPage>
  )
}
