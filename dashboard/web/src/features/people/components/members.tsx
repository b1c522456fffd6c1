import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { useReaderId } from '../../access/api/rights.ts'
import { type Member, useMembers, useRemoveMember } from '../api/people.ts'
import { PersonName } from './person-name.tsx'
import { RoleSelect } from './role-select.tsx'

/** A member, or an owner of the installation, who is there without a role of the site. */
interface Row extends Member {
  readonly ofInstallation: boolean
}

/** Who has a role on a site. */
export function Members({ domain }: { readonly domain: string }) {
  const members = useMembers(domain)
  const remove = useRemoveMember(domain)
  const reader = useReaderId()
  const [leaving, ask] = useState<Row>()
  const owners = members.data?.installationOwners ?? []
  const people = members.data?.people ?? []
  const rows: Row[] = [
    ...owners.map(owner => ({ ...owner, ofInstallation: true })),
    ...people
      .filter(({ id }) => owners.every(owner => owner.id !== id))
      .map(member => ({ ...member, ofInstallation: false })),
  ]
  const called = leaving && (leaving.name === '' ? leaving.email : leaving.name)
  return (
    <Panel title={t('People')} words={t('Who may open {domain}, and as what.', { domain })}>
      {members.isPending && <SkeletonRows rows={3} />}
      {members.error && !members.data && (
        <ProblemNotice error={members.error} retry={() => void members.refetch()} />
      )}
      {members.data && (
        <FoldingTable
          caption={t('People')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('Name'),
              cell: ({ id, name, email }) => (
                <PersonName name={name} email={email} isReader={id === reader} />
              ),
            },
            {
              name: t('Role'),
              cell: row =>
                row.ofInstallation ? (
                  <span>
                    <Badge tone="good">{t('Owner of the installation')}</Badge>
                  </span>
                ) : (
                  <RoleSelect domain={domain} member={row} />
                ),
            },
            { name: t('Since'), cell: ({ since }) => asDay(since.slice(0, 10)) },
            {
              name: t('Actions'),
              actions: true,
              cell: row =>
                !row.ofInstallation && (
                  <Button
                    look="danger"
                    onClick={() => ask(row)}
                    aria-label={t('Remove {name}', { name: row.name || row.email })}
                  >
                    {t('Remove')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('Remove {called} from {domain}?', { called: called ?? '', domain })}
          action={t('Remove')}
          busy={remove.isPending}
          error={remove.error}
          close={() => ask(undefined)}
          confirm={() =>
            remove.mutate(leaving.id, {
              onSuccess: () => {
                ask(undefined)
                announce(t('{called} has no role on {domain} any more.', { called: called ?? '', domain }))
              },
            })
          }
        >
          <p>
            {t('They lose the role at once, and keep their account. To bring them back, invite them again.')}
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
