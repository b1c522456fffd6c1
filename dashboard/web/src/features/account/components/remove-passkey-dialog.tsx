import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { type Passkey, useRemovePasskey } from '../api/passkeys.ts'

interface Props {
  readonly passkey: Passkey
  readonly close: () => void
}

export function RemovePasskeyDialog({ passkey, close }: Props) {
  const remove = useRemovePasskey()
  const done = (): void => {
    close()
    announce(`The passkey ${passkey.name} is removed.`)
  }
  return (
    <ConfirmDialog
      title="Remove this passkey?"
      action="Remove it"
      busy={remove.isPending}
      error={remove.error}
      confirm={() => remove.mutate(passkey, { onSuccess: done })}
      close={close}
    >
      <p>
        <b>{passkey.name}</b> no longer signs you in. Your device may go on offering it until you remove it
        there too.
      </p>
    </ConfirmDialog>
  )
}
