import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { goTo, usePlace } from '../../../lib/place.ts'
import { useSignIn } from '../api/session.ts'
import './sign-in-page.css'
import { NewLinkHint } from './new-link-hint.tsx'

/** The one-time link leads here; only the button uses it up, so that programs that open links do not. */
export function SignInPage() {
  const token = usePlace().params.get('token') ?? ''
  const signIn = useSignIn()
  if (token === '') {
    return (
      <NarrowPage title="This link is incomplete">
        <NewLinkHint />
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title="Welcome to the gate">
      <p>This link signs you in as the owner of this installation, once.</p>
      <button
        type="button"
        className="button button--strong"
        disabled={signIn.isPending}
        onClick={() => signIn.mutate(token, { onSuccess: () => goTo('/', 'replace') })}
      >
        Sign in
      </button>
      {signIn.error && (
        <div role="alert" className="sign-in-failure">
          <p className="field__error">{signIn.error.message}.</p>
          <NewLinkHint />
        </div>
      )}
    </NarrowPage>
  )
}
