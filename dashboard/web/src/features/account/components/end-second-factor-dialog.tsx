import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import type { Me } from '../../session/api/session.ts'
import { useEndSecondFactor } from '../api/second-factor.ts'
import { PasswordDialog } from './password-dialog.tsx'

/** Back to the password alone. */
export function EndSecondFactorDialog({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const end = useEndSecondFactor()
  const done = (): void => {
    close()
    announce(t('The second step is off.'))
  }
  return (
    <PasswordDialog
      me={me}
      title={t('Turn the second step off?')}
      action={t('Turn it off')}
      look="strong-danger"
      busy={end.isPending}
      error={end.error}
      submit={password => end.mutate(password, { onSuccess: done })}
      close={close}
    >
      <p>
        {t('Your password alone opens the account then. The app and the recovery codes are no longer good.')}
      </p>
    </PasswordDialog>
  )
}
