import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { rich, t } from '../../../lib/language.ts'
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
      title={t('This is for somebody else')}
      words={rich(
        'The invitation is for <b>{email}</b>, and you are signed in as <b>{own}</b>. Sign out and accept it with the address it was sent to.',
        { b: words => <b>{words}</b> },
        { email: invitation.email, own: knownEmail(me) || me.name },
      )}
    >
      <div className="door__ways">
        <Button look="strong" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('Sign out and go on')}
        </Button>
        <Link className="button" href="/">
          {t('Stay signed in')}
        </Link>
      </div>
    </DoorPage>
  )
}
