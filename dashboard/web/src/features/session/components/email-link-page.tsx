import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { rich, t } from '../../../lib/language.ts'
import { type FirstStep, useStep } from '../api/sign-in.ts'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { IncompleteLinkPage } from './incomplete-link-page.tsx'

/** The link of a mail leads here; only the button uses it up, so that mail scanners do not. */
export function EmailLinkPage({ token, askSecond }: DoorProps) {
  const signIn = useStep<{ readonly token: string }>('/email-link/redeem')
  if (token === '') return <IncompleteLinkPage again="/signin/email" />
  const onSuccess = (step: FirstStep): void => {
    if (step?.secondFactor) askSecond()
  }
  return (
    <DoorPage
      title={t('One more click')}
      words={t(
        'The link of your mail signs you in on this device, once. Did you not ask for it? Then close this page.',
      )}
    >
      <div className="door__ways">
        <Button look="strong" busy={signIn.isPending} onClick={() => signIn.mutate({ token }, { onSuccess })}>
          {t('Sign in')}
        </Button>
      </div>
      {signIn.error && (
        <div className="door__refused">
          <FormProblem error={signIn.error} />
          <p>
            {rich('<ask>Ask for another link</ask>, or <signin>sign in another way</signin>.', {
              ask: words => <Link href="/signin/email">{words}</Link>,
              signin: words => <Link href="/signin">{words}</Link>,
            })}
          </p>
        </div>
      )}
    </DoorPage>
  )
}
