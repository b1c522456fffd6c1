import { ROLES } from '@gatecount/shared/domain/identity/permissions'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import { type Invitation, type InvitedTo, useInvitations, useWithdraw } from '../api/invitations.ts'
import { InviteForm } from './invite-form.tsx'

/** Invitations that wait, and one more. */
export function Invitations({ to }: { readonly to: InvitedTo }) {
  const invitations = useInvitations(to)
  const withdraw = useWithdraw(to)
  const [leaving, ask] = useState<Invitation>()
  return (
    <Panel
      title={t('Invitations')}
      words={
        to === null
          ? t('Invite somebody to own the installation with you: they may do everything on every site.')
          : t(
              'Somebody who is invited gets a link that holds for a week, and signs in with it the first time.',
            )
      }
    >
      <InviteForm to={to} />
      {invitations.isPending && <SkeletonRows rows={2} />}
      {invitations.error && !invitations.data && (
        <ProblemNotice error={invitations.error} retry={() => void invitations.refetch()} />
      )}
      {invitations.data && invitations.data.length > 0 && (
        <FoldingTable
          caption={t('Invitations that wait')}
          rows={invitations.data}
          keyOf={({ id }) => id}
          columns={[
            { name: t('E-mail'), cell: ({ email }) => email },
            { name: t('As'), cell: ({ role }) => t(ROLES[role]) },
            { name: t('Holds until'), cell: ({ expiresAt }) => asMoment(expiresAt) },
            {
              name: t('Actions'),
              actions: true,
              cell: invitation => (
                <Button
                  look="danger"
                  onClick={() => ask(invitation)}
                  aria-label={t('Withdraw the invitation of {email}', { email: invitation.email })}
                >
                  {t('Withdraw')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('Withdraw the invitation of {email}?', { email: leaving.email })}
          action={t('Withdraw')}
          busy={withdraw.isPending}
          error={withdraw.error}
          close={() => ask(undefined)}
          confirm={() =>
            withdraw.mutate(leaving.id, {
              onSuccess: () => {
                ask(undefined)
                announce(t('The link of {email} no longer works.', { email: leaving.email }))
              },
            })
          }
        >
          <p>{t('The link stops working at once. You can invite them again, with a new link.')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
