import { useEffect } from 'react'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { goTo } from '../../../lib/place.ts'
import { useSession } from '../api/session.ts'
import { useSignInOptions } from '../api/sign-in.ts'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { NewLinkHint } from './new-link-hint.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'

function NoWayIn() {
  return (
    <details>
      <summary>No way in?</summary>
      <NewLinkHint />
    </details>
  )
}

/** All ways that this installation knows to sign in; the one that everybody has comes first. */
export function SignInPage(door: DoorProps) {
  const { data: options, error, refetch } = useSignInOptions()
  const { data: me } = useSession()
  useEffect(() => {
    if (me && window.location.pathname === '/signin') goTo('/', 'replace')
  }, [me])
  return (
    <DoorPage title="Sign in" aside={<NoWayIn />}>
      {error && !options && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!options && !error && <SkeletonRows rows={7} />}
      {options && <PasswordForm {...door} options={options} />}
      {options && <OtherWays {...door} options={options} />}
    </DoorPage>
  )
}
