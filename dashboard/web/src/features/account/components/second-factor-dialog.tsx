import { useState } from 'react'
import { t } from '../../../lib/language.ts'
import type { Me } from '../../session/api/session.ts'
import { useBeginSecondFactor } from '../api/second-factor.ts'
import { AuthenticatorDialog } from './authenticator-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'

/** Sets the second step up: the password, the app, the codes for the day it is lost. */
export function SecondFactorDialog({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const begin = useBeginSecondFactor()
  const [isConfirmed, confirm] = useState(false)
  if (isConfirmed && begin.data) {
    return <RecoveryCodesDialog codes={begin.data.recoveryCodes} close={close} />
  }
  if (begin.data) {
    return <AuthenticatorDialog uri={begin.data.uri} done={() => confirm(true)} close={close} />
  }
  return (
    <PasswordDialog
      me={me}
      title={t('Set up the second step')}
      action={t('Continue')}
      busy={begin.isPending}
      error={begin.error}
      submit={password => begin.mutate(password)}
      close={close}
    >
      <p>
        {t(
          'You need an authenticator app on your phone, or a password manager that shows codes. First, your password.',
        )}
      </p>
    </PasswordDialog>
  )
}
