import { t } from '../../../lib/language.ts'
import type { Me } from '../../session/api/session.ts'
import { useNewRecoveryCodes } from '../api/second-factor.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'

/** New recovery codes in place of those of before. */
export function NewCodesDialog({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const make = useNewRecoveryCodes()
  if (make.data) return <RecoveryCodesDialog codes={make.data.recoveryCodes} close={close} />
  return (
    <PasswordDialog
      me={me}
      title={t('New recovery codes')}
      action={t('Make new codes')}
      busy={make.isPending}
      error={make.error}
      submit={password => make.mutate(password)}
      close={close}
    >
      <p>{t('The codes of before are no longer good then, used or not.')}</p>
    </PasswordDialog>
  )
}
