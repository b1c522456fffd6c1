import { Panel } from '../../../components/layout/panel.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { asRange, inFull } from '../../../lib/wording.ts'
import type { Period } from '../../period/period.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { settingsAddress } from '../../site/site-address.ts'
import type { GoalRow } from '../goal-rows.ts'
import { GoalTable } from './goal-table.tsx'

interface Props {
  readonly site: ListedSite
  readonly period: Period
  readonly rows: readonly GoalRow[]
  /** Of whom so many reached them. */
  readonly visitors: number | null
  readonly isStale: boolean
  readonly chosen: string | null
  readonly choose: ((name: string) => void) | null
}

/** All goals of the period, and what they are compared with. */
export function GoalsPanel({ site, period, rows, visitors, isStale, chosen, choose }: Props) {
  const about = [
    asRange(period.range),
    ...(visitors === null ? [] : [t('of {n} visitors', { n: inFull(visitors) })]),
    ...(period.comparison ? [t('compared with {days}', { days: asRange(period.comparison.previous) })] : []),
  ]
  return (
    <Panel
      title={t('Goals')}
      words={<p>{about.join(' · ')}</p>}
      action={
        siteMay(site, 'settings:change') && (
          <Link className="button" href={settingsAddress(site.domain, 'goals')}>
            {t('Declare goals')}
          </Link>
        )
      }
    >
      <div className={isStale ? 'stale' : undefined}>
        <GoalTable rows={rows} currency={site.currency} chosen={chosen} choose={choose} />
      </div>
    </Panel>
  )
}
