import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { passkeyProblem } from '../../session/api/passkey.ts'
import { useAddPasskey } from '../api/passkeys.ts'
import { NameDialog } from './name-dialog.tsx'

interface Props {
  /** How many there are. */
  readonly known: number
  readonly close: () => void
}

/** Makes a passkey: a name first, then the window of the browser. */
export function AddPasskeyDialog({ known, close }: Props) {
  const add = useAddPasskey()
  const done = (): void => {
    close()
    announce(t('The passkey is added.'))
  }
  return (
    <NameDialog
      title={t('Add a passkey')}
      action={t('Continue')}
      name={t('Passkey {n}', { n: known + 1 })}
      busy={add.isPending}
      error={passkeyProblem(add.error)}
      submit={name => add.mutate(name, { onSuccess: done })}
      close={close}
    >
      <p>{t('Give it a name; then your browser asks where to keep it.')}</p>
    </NameDialog>
  )
}
