import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { type Passkey, useRemovePasskey } from '../api/passkeys.ts'

interface Props {
  readonly passkey: Passkey
  readonly close: () => void
}

export function RemovePasskeyDialog({ passkey, close }: Props) {
  const remove = useRemovePasskey()
  const done = (): void => {
    close()
    announce(t('The passkey {name} is removed.', { name: passkey.name }))
  }
  return (
    <ConfirmDialog
      title={t('Remove this passkey?')}
      action={t('Remove it')}
      busy={remove.isPending}
      error={remove.error}
      confirm={() => remove.mutate(passkey, { onSuccess: done })}
      close={close}
    >
      <p>
        {rich(
          '<b>{name}</b> no longer signs you in. Your device may go on offering it until you remove it there too.',
          { b: words => <b>{words}</b> },
          { name: passkey.name },
        )}
      </p>
    </ConfirmDialog>
  )
}
