import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { type Column, FoldingTable } from '../../../components/ui/folding-table.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
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
    { name: 'Name', cell: ({ name }) => name },
    { name: 'Added', cell: ({ createdAt }) => asMoment(createdAt) },
    {
      name: 'Last used',
      cell: ({ lastUsedOn }) => (lastUsedOn === null ? 'never' : asDay(lastUsedOn.slice(0, 10))),
    },
    {
      name: 'Change it',
      actions: true,
      cell: passkey => (
        <>
          <Button onClick={() => begin({ rename: passkey })}>
            Rename<span className="hidden"> {passkey.name}</span>
          </Button>{' '}
          <Button look="danger" onClick={() => begin({ remove: passkey })}>
            Remove<span className="hidden"> {passkey.name}</span>
          </Button>
        </>
      ),
    },
  ]
  return (
    <Panel
      title="Passkeys"
      words={
        hasPasskeys()
          ? 'Your device or password manager signs you in with a fingerprint, a face or a PIN. There is nothing to remember and nothing that could be given away.'
          : 'This browser has no passkeys here: they need https and a host name, or localhost on the machine itself.'
      }
      action={hasPasskeys() && <Button onClick={() => begin({ add: true })}>Add a passkey</Button>}
    >
      {error && !passkeys && <ProblemNotice error={error} retry={() => void refetch()} />}
      {passkeys && passkeys.length > 0 && (
        <FoldingTable caption="Your passkeys" columns={columns} rows={passkeys} keyOf={({ id }) => id} />
      )}
      {doing && 'add' in doing && <AddPasskeyDialog known={passkeys?.length ?? 0} close={close} />}
      {doing && 'rename' in doing && <RenamePasskeyDialog passkey={doing.rename} close={close} />}
      {doing && 'remove' in doing && <RemovePasskeyDialog passkey={doing.remove} close={close} />}
    </Panel>
  )
}
