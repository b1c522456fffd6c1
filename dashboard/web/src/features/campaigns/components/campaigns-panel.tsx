import { useMemo, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Explain } from '../../../components/ui/explain.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { asRange } from '../../../lib/wording.ts'
import type { Period } from '../../period/period.ts'
import type { Scope } from '../../report/scope.ts'
import { columnsFor } from '../campaign-columns.ts'
import { arrangeCampaigns, nextOrder, USUAL_ORDER } from '../campaign-order.ts'
import type { CampaignTable as Table } from '../campaign-rows.ts'
import { saveCampaigns } from '../save-campaigns.ts'
import { CampaignTable } from './campaign-table.tsx'

/** Fewer are found by looking. */
const WORTH_A_SEARCH = 8
const ALL = ''

interface Props {
  readonly scope: Scope
  readonly period: Period
  readonly table: Table
  readonly isStale: boolean
  readonly currency: string
  readonly goals: readonly string[]
  /** Null for all goals together. */
  readonly goal: string | null
  readonly chooseGoal: (goal: string | null) => void
  readonly chosen: string | null
  readonly choose: (campaign: string) => void
  readonly build: () => void
}

/** The table of campaigns, to search, to order and to take away. */
export function CampaignsPanel(props: Props) {
  const { scope, period, table, isStale, currency, goals, goal, chooseGoal, chosen, choose, build } = props
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState(USUAL_ORDER)
  const rows = useMemo(() => arrangeCampaigns(table.rows, search, order), [table.rows, search, order])
  const columns = columnsFor(table, goals.length > 0)
  const hasCosts = columns.some(({ figure }) => figure === 'cost')
  const hasRevenue = columns.some(({ figure }) => figure === 'revenue')
  return (
    <Panel
      title={t('Campaigns')}
      words={
        <p>
          {asRange(period.range)}
          {period.comparison &&
            ` · ${t('compared with {days}', { days: asRange(period.comparison.previous) })}`}{' '}
          <Explain about={t('How these figures are made')}>
            {t(
              'Days on which fewer than five visitors came by a campaign, or fewer than ten of them reached the goal or bought something, are in its last row or in none. So cost per visitor and per goal are rather too high for small campaigns, and return on spend, which is revenue divided by cost, rather too low.',
            )}
          </Explain>
        </p>
      }
      action={
        <div className="campaigns-page__actions">
          <Button onClick={() => saveCampaigns(scope, table, { columns, currency })}>{t('CSV')}</Button>
          <Button look="strong" onClick={build}>
            {t('Build a link')}
          </Button>
        </div>
      }
    >
      {(goals.length > 0 || table.rows.length > WORTH_A_SEARCH) && (
        <div className="campaigns-page__choices">
          {goals.length > 0 && (
            <SelectField
              label={t('Goal')}
              value={goal ?? ALL}
              options={[
                { value: ALL, label: t('All goals') },
                ...goals.map(name => ({ value: name, label: name })),
              ]}
              choose={name => chooseGoal(name === ALL ? null : name)}
            />
          )}
          {table.rows.length > WORTH_A_SEARCH && (
            <TextField
              label={t('Search the campaigns')}
              type="search"
              value={search}
              edit={setSearch}
              exact
              autoComplete="off"
            />
          )}
        </div>
      )}
      <div className={isStale ? 'stale' : undefined}>
        <CampaignTable
          table={table}
          rows={rows}
          columns={columns}
          currency={currency}
          order={order}
          sortBy={by => setOrder(nextOrder(order, by))}
          chosen={chosen}
          choose={choose}
        />
      </div>
      {hasCosts && !hasRevenue && (
        <p className="campaigns-page__note">
          {t(
            'Return on spend shows once your pages send events with an amount, and ten visitors of a campaign buy on a day.',
          )}
        </p>
      )}
    </Panel>
  )
}
