import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import { useStep } from '../api/sign-in.ts'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { FormProblem } from './form-problem.tsx'
import { NewLinkHint } from './new-link-hint.tsx'

/** The one-time link of the command line leads here; only the button uses it up, so that programs that open links do not. */
export function OneTimeLinkPage({ token }: DoorProps) {
  const signIn = useStep<{ readonly token: string }>('')
  return (
    <DoorPage
      title={t('Welcome to the gate')}
      words={t('This link signs you in as the owner of this installation, once.')}
    >
      <div className="door__ways">
        <Button look="strong" busy={signIn.isPending} onClick={() => signIn.mutate({ token })}>
          {t('Sign in')}
        </Button>
      </div>
      {signIn.error && (
        <div className="door__refused">
          <FormProblem error={signIn.error} />
          <NewLinkHint />
        </div>
      )}
    </DoorPage>
  )
}
