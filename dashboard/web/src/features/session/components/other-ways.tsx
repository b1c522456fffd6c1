import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { hasPasskeys } from '../api/passkey.ts'
import { type SignInOptions, useProvider } from '../api/sign-in.ts'
import type { DoorProps } from './door.tsx'
import { FormProblem } from './form-problem.tsx'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

interface Props extends DoorProps {
  readonly options: SignInOptions
}

/** The ways without a password. */
export function OtherWays({ options }: Props) {
  const { oidc } = options
  const withPasskey = options.passkey && hasPasskeys()
  const passkey = usePasskeySignIn(withPasskey)
  const leave = useProvider()
  if (!withPasskey && !options.emailLink && oidc === null) return null
  return (
    <div className="door__ways">
      <p className="door__or">{t('or')}</p>
      {withPasskey && (
        <Button busy={passkey.isPending} onClick={passkey.ask}>
          {t('Use a passkey')}
        </Button>
      )}
      {options.emailLink && (
        <Link className="button" href="/signin/email">
          {t('Send me a link by e-mail')}
        </Link>
      )}
      {oidc && (
        <Button busy={leave.isPending} onClick={() => leave.mutate(oidc)}>
          {t('Continue with {name}', { name: oidc.name })}
        </Button>
      )}
      <FormProblem error={passkey.error ?? leave.error} />
    </div>
  )
}
