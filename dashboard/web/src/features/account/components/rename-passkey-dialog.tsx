import { t } from '../../../lib/language.ts'
import { type Passkey, useRenamePasskey } from '../api/passkeys.ts'
import { NameDialog } from './name-dialog.tsx'

interface Props {
  readonly passkey: Passkey
  readonly close: () => void
}

export function RenamePasskeyDialog({ passkey: { id, name }, close }: Props) {
  const rename = useRenamePasskey()
  return (
    <NameDialog
      title={t('Rename the passkey')}
      action={t('Save')}
      name={name}
      busy={rename.isPending}
      error={rename.error}
      submit={text => rename.mutate({ id, name: text }, { onSuccess: close })}
      close={close}
    />
  )
}
