import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { type Column, FoldingTable } from '../../../components/ui/folding-table.tsx'
import { hiddenWords } from '../../../components/ui/hidden-words.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import { type SignedInSession, useEndSession, useSessions } from '../api/sessions.ts'
import { deviceWords } from '../device-words.ts'

/** Where somebody is signed in. */
export function SessionsPanel() {
  const { data: sessions, error, refetch } = useSessions()
  const end = useEndSession()
  const [endsAll, askAll] = useState(false)
  const columns: readonly Column<SignedInSession>[] = [
    { name: t('Device'), cell: ({ device }) => deviceWords(device) },
    { name: t('Signed in'), cell: ({ createdAt }) => asMoment(createdAt) },
    { name: t('Last seen'), cell: ({ lastSeenAt }) => asMoment(lastSeenAt) },
    {
      name: t('End it'),
      actions: true,
      cell: ({ id, device, current }) =>
        current ? (
          <Badge tone="good">{t('This one')}</Badge>
        ) : (
          <Button
            busy={end.isPending && end.variables === id}
            onClick={() =>
              end.mutate(id, {
                onSuccess: () =>
                  announce(t('The session on {device} is over.', { device: deviceWords(device) })),
              })
            }
          >
            {rich('End<hidden> the session on {device}</hidden>', hiddenWords, {
              device: deviceWords(device),
            })}
          </Button>
        ),
    },
  ]
  const others = sessions?.some(({ current }) => !current) ?? false
  return (
    <Panel
      title={t('Sessions')}
      words={t('Where you are signed in. Of a device its kind is kept, and no address.')}
      action={others && <Button onClick={() => askAll(true)}>{t('End all others')}</Button>}
    >
      {error && !sessions && <ProblemNotice error={error} retry={() => void refetch()} />}
      {sessions && (
        <FoldingTable caption={t('Your sessions')} columns={columns} rows={sessions} keyOf={({ id }) => id} />
      )}
      {end.error && !endsAll && (
        <p className="field__error" role="alert">
          {end.error.message}
        </p>
      )}
      {endsAll && (
        <ConfirmDialog
          title={t('End all other sessions?')}
          action={t('End them')}
          busy={end.isPending}
          error={end.error}
          confirm={() =>
            end.mutate('all others', {
              onSuccess: () => {
                askAll(false)
                announce(t('All other sessions are over.'))
              },
            })
          }
          close={() => askAll(false)}
        >
          <p>{t('Every other device has to sign in again. You stay signed in here.')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
