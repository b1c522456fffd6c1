import { Link } from '../../../components/ui/link.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useInvitation } from '../api/invitation.ts'
import { useSession } from '../api/session.ts'
import { AcceptHere } from './accept-here.tsx'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { IncompleteLinkPage } from './incomplete-link-page.tsx'
import { JoinForm } from './join-form.tsx'
import { SignInFirst } from './sign-in-first.tsx'
import { WrongAccount } from './wrong-account.tsx'

/** Somebody was invited: they accept as who they are here, sign in first, or make an account. */
export function InvitationPage(door: DoorProps) {
  const { token } = door
  const { data: invitation, error } = useInvitation(token)
  const { data: me } = useSession()
  if (token === '') return <IncompleteLinkPage />
  if (error) {
    return (
      <DoorPage title={t('This invitation is not open')}>
        <FormProblem error={error} />
        <p>{t('Ask whoever invited you for another one.')}</p>
        <div className="door__ways">
          <Link className="button" href="/">
            {t('Go to Gatecount')}
          </Link>
        </div>
      </DoorPage>
    )
  }
  if (invitation === undefined || me === undefined) {
    return (
      <DoorPage title={t('You are invited')}>
        <SkeletonRows rows={6} />
      </DoorPage>
    )
  }
  const invited = { token, invitation }
  if (me?.email === invitation.email) return <AcceptHere {...invited} />
  if (me) return <WrongAccount me={me} {...invited} />
  if (!invitation.hasAccount) return <JoinForm {...invited} />
  return <SignInFirst {...door} invitation={invitation} />
}
