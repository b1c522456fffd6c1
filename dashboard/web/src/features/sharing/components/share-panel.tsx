import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { type Share, type SharedReport, useEndShare, useShares } from '../api/shared-reports.ts'
import { SHARE_WAYS, type ShareWay, WAYS } from '../share-choices.ts'
import { ShareDialog } from './share-dialog.tsx'

interface Ending {
  readonly kind: 'share' | 'token'
  readonly share: number
  readonly name: string
}

const nameOf = ({ label, email, person, kind }: Share): string =>
  [label, email, person].find(name => name !== null && name !== '') ?? t(SHARE_WAYS[kind].name)

function stateOf({ kind, confirmed, expiresOn, openings, hasPassword, hosts, createdOn }: Share): string {
  return [
    t('since {day}', { day: asDay(createdOn) }),
    ...(kind === 'mail' && !confirmed ? [t('waits for the address to be confirmed')] : []),
    ...(hasPassword ? [t('with a password')] : []),
    ...(hosts.length > 0 ? [hosts.join(', ')] : []),
    ...(expiresOn === null ? [] : [t('until {day}', { day: asDay(expiresOn) })]),
    ...(kind === 'mail'
      ? []
      : [t('{n, plural, one {# opening} other {# openings}} until yesterday', { n: openings })]),
  ].join(' · ')
}

interface EntryProps {
  readonly way: ShareWay
  readonly name: string
  readonly state: string
  readonly isExpired?: boolean
  readonly end: () => void
}

function Entry({ way, name, state, isExpired = false, end }: EntryProps) {
  return (
    <li className="shares__one">
      <div>
        <p className="shares__name">
          {name !== t(SHARE_WAYS[way].name) && name} <Badge>{t(SHARE_WAYS[way].name)}</Badge>{' '}
          {isExpired && <Badge tone="bad">{t('expired')}</Badge>}
        </p>
        <p className="composer__note">{state}</p>
      </div>
      <Button look="danger" onClick={end} aria-label={t('End {name}', { name })}>
        {t('End')}
      </Button>
    </li>
  )
}

/** With whom a report is shared, and ways to share it further. */
export function SharePanel({ site, report }: { readonly site: string; readonly report: SharedReport }) {
  const { data, error, refetch } = useShares(site, report.id)
  const end = useEndShare(site, report.id)
  const [making, make] = useState<ShareWay>()
  const [leaving, ask] = useState<Ending>()
  return (
    <Panel
      title={t('Share it')}
      words={t(
        'Each way can be ended by itself. Openings are a sum of days that are over: who, where and when is not kept.',
      )}
    >
      <ul className="shares__ways">
        {WAYS.map(way => (
          <li key={way}>
            <Button onClick={() => make(way)}>{t(SHARE_WAYS[way].action)}</Button>
          </li>
        ))}
      </ul>
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={2} />}
      {data && data.shares.length + data.tokens.length > 0 && (
        <ul className="shares" aria-label={t('Shared')}>
          {data.shares.map(share => (
            <Entry
              key={`share ${share.id}`}
              way={share.kind}
              name={nameOf(share)}
              state={stateOf(share)}
              isExpired={share.isExpired}
              end={() => ask({ kind: 'share', share: share.id, name: nameOf(share) })}
            />
          ))}
          {data.tokens.map(({ id, label, lastUsedOn }) => (
            <Entry
              key={`token ${id}`}
              way="token"
              name={label === '' ? t('Token {id}', { id: String(id) }) : label}
              state={
                lastUsedOn === null ? t('never used') : t('last used on {day}', { day: asDay(lastUsedOn) })
              }
              end={() => ask({ kind: 'token', share: id, name: label })}
            />
          ))}
        </ul>
      )}
      {making && data && (
        <ShareDialog
          key={making}
          way={making}
          site={site}
          report={report}
          shares={data}
          close={() => make(undefined)}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('End “{name}”?', { name: leaving.name })}
          action={t('End it')}
          busy={end.isPending}
          error={end.error}
          close={() => ask(undefined)}
          confirm={() =>
            end.mutate(leaving, {
              onSuccess: () => {
                ask(undefined)
                announce(t('“{name}” opens nothing any more.', { name: leaving.name }))
              },
            })
          }
        >
          <p>
            {t(
              'It opens nothing from now on, and cannot be brought back. Files that somebody has taken away stay theirs.',
            )}
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
