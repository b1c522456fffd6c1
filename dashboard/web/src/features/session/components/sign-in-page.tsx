import { type ReactNode, useEffect } from 'react'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { goTo, usePlace } from '../../../lib/place.ts'
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
      <summary>{t('No way in?')}</summary>
      <NewLinkHint />
    </details>
  )
}

/** What another service sent the browser back with. */
const PROVIDER_WORDS: Readonly<Record<string, Message>> = {
  no_account: 'There is no account here for the person that the other service named. Ask for an invitation.',
  provider: 'The other service did not say who you are. Try again, or sign in another way.',
}

interface Props extends DoorProps {
  readonly words?: ReactNode
}

/** All ways that this installation knows to sign in; the one that everybody has comes first. */
export function SignInPage({ words, ...door }: Props) {
  const { data: options, error, refetch } = useSignInOptions()
  const { data: me } = useSession()
  const refusal = PROVIDER_WORDS[usePlace().params.get('error') ?? '']
  useEffect(() => {
    if (me && window.location.pathname === '/signin') goTo('/', 'replace')
  }, [me])
  return (
    <DoorPage title={t('Sign in')} words={words} aside={options && <NoWayIn />}>
      {refusal !== undefined && (
        <p className="door__refusal" role="alert">
          {t(refusal)}
        </p>
      )}
      {error && !options && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!options && !error && <SkeletonRows rows={7} />}
      {options && <PasswordForm {...door} options={options} />}
      {options && <OtherWays {...door} options={options} />}
    </DoorPage>
  )
}
