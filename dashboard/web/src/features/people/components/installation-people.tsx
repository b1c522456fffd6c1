import { ROLES } from '@gatecount/shared/domain/identity/permissions'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { useReaderId } from '../../access/api/rights.ts'
import { InstallationPage } from '../../access/components/installation-page.tsx'
import { settingsAddress } from '../../site/site-address.ts'
import { type Somebody, usePeople, useRemovePerson } from '../api/people.ts'
import { Invitations } from './invitations.tsx'
import { PersonName } from './person-name.tsx'
import './installation-people.css'

function Roles({ roles }: Pick<Somebody, 'roles'>) {
  if (roles.length === 0) return <span className="roles__none">{t('none')}</span>
  return (
    <ul className="roles">
      {roles.map(({ site, role }) => (
        <li key={site ?? ''}>
          {site === null ? (
            <Badge tone="good">{t('Owner of the installation')}</Badge>
          ) : (
            rich(
              '{role} of <link>{site}</link>',
              { link: words => <Link href={settingsAddress(site, 'people')}>{words}</Link> },
              { role: t(ROLES[role]), site },
            )
          )}
        </li>
      ))}
    </ul>
  )
}

/** Everybody who has an account here. */
export function InstallationPeople() {
  const people = usePeople()
  const remove = useRemovePerson()
  const reader = useReaderId()
  const [leaving, ask] = useState<Somebody>()
  const called = leaving && (leaving.name === '' ? leaving.email : leaving.name)
  return (
    <InstallationPage current="/people">
      <Panel title={t('People')} words={t('Everybody who has an account here, with their roles.')}>
        {people.isPending && <SkeletonRows rows={4} />}
        {people.error && !people.data && (
          <ProblemNotice error={people.error} retry={() => void people.refetch()} />
        )}
        {people.data && (
          <FoldingTable
            caption={t('People')}
            rows={people.data}
            keyOf={({ id }) => id}
            columns={[
              {
                name: t('Name'),
                cell: ({ id, name, email }) => (
                  <PersonName name={name} email={email} isReader={id === reader} />
                ),
              },
              { name: t('Roles'), cell: ({ roles }) => <Roles roles={roles} /> },
              {
                name: t('Actions'),
                actions: true,
                cell: somebody =>
                  somebody.id !== reader && (
                    <Button
                      look="danger"
                      onClick={() => ask(somebody)}
                      aria-label={t('Remove account of {name}', { name: somebody.name || somebody.email })}
                    >
                      {t('Remove account')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Panel>
      <Invitations to={null} />
      {leaving && (
        <ConfirmDialog
          title={t('Remove the account of {called}?', { called: called ?? '' })}
          action={t('Remove the account')}
          typed={leaving.email}
          busy={remove.isPending}
          error={remove.error}
          close={() => ask(undefined)}
          confirm={() =>
            remove.mutate(leaving.id, {
              onSuccess: () => {
                ask(undefined)
                announce(t('The account of {called} is removed.', { called: called ?? '' }))
              },
            })
          }
        >
          <p>
            {t(
              'They are signed out everywhere and lose all their roles. What they did stays in the activity log. This cannot be undone; they can be invited again.',
            )}
          </p>
        </ConfirmDialog>
      )}
    </InstallationPage>
  )
}
