import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { type Column, FoldingTable } from '../../../components/ui/folding-table.tsx'
import { hiddenWords } from '../../../components/ui/hidden-words.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { rich, t } from '../../../lib/language.ts'
import { asDay, asMoment } from '../../../lib/wording.ts'
import { hasPasskeys } from '../../session/api/passkey.ts'
import { type Passkey, usePasskeys } from '../api/passkeys.ts'
import { AddPasskeyDialog } from './add-passkey-dialog.tsx'
import { RemovePasskeyDialog } from './remove-passkey-dialog.tsx'
import { RenamePasskeyDialog } from './rename-passkey-dialog.tsx'

type Doing = { readonly add: true } | { readonly rename: Passkey } | { readonly remove: Passkey }

/** Keys that a device or a password manager keeps: nothing to remember, nothing to give away. */
export function PasskeysPanel() {
  const { data: passkeys, error, refetch } = usePasskeys()
  const [doing, begin] = useState<Doing>()
  const close = (): void => begin(undefined)
  const columns: readonly Column<Passkey>[] = [
    { name: t('Name'), cell: ({ name }) => name },
    { name: t('Added'), cell: ({ createdAt }) => asMoment(createdAt) },
    {
      name: t('Last used'),
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? t('never') : asDay(lastUsedOn.slice(0, 10))),
    },
    {
      name: t('Change it'),
      actions: true,
      cell: passkey => (
        <>
          <Button onClick={() => begin({ rename: passkey })}>
            {rich('Rename<hidden> {name}</hidden>', hiddenWords, { name: passkey.name })}
          </Button>{' '}
          <Button look="danger" onClick={() => begin({ remove: passkey })}>
            {rich('Remove<hidden> {name}</hidden>', hiddenWords, { name: passkey.name })}
          </Button>
        </>
      ),
    },
  ]
  return (
    <Panel
      title={t('Passkeys')}
      words={
        hasPasskeys()
          ? t(
              'Your device or password manager signs you in with a fingerprint, a face or a PIN. There is nothing to remember and nothing that could be given away.',
            )
          : t(
              'This browser has no passkeys here: they need https and a host name, or localhost on the machine itself.',
            )
      }
      action={hasPasskeys() && <Button onClick={() => begin({ add: true })}>{t('Add a passkey')}</Button>}
    >
      {error && !passkeys && <ProblemNotice error={error} retry={() => void refetch()} />}
      {passkeys && passkeys.length > 0 && (
        <FoldingTable caption={t('Your passkeys')} columns={columns} rows={passkeys} keyOf={({ id }) => id} />
      )}
      {doing && 'add' in doing && <AddPasskeyDialog known={passkeys?.length ?? 0} close={close} />}
      {doing && 'rename' in doing && <RenamePasskeyDialog passkey={doing.rename} close={close} />}
      {doing && 'remove' in doing && <RemovePasskeyDialog passkey={doing.remove} close={close} />}
    </Panel>
  )
}
