import type { ReactNode } from 'react'
import { Explain } from '../../../components/ui/explain.tsx'
import { t } from '../../../lib/language.ts'
import { TOO_FEW } from '../../report/components/breakdown-list.tsx'
import { Change } from '../../report/components/change.tsx'
import type { CampaignColumn } from '../campaign-columns.ts'
import type { CampaignOrder } from '../campaign-order.ts'
import type { CampaignFigures, CampaignRow, CampaignTable as Table } from '../campaign-rows.ts'
import './campaign-table.css'

interface HeadingProps {
  readonly by: CampaignOrder['by']
  readonly order: CampaignOrder
  readonly sortBy: (by: CampaignOrder['by']) => void
  readonly children: ReactNode
}

function Heading({ by, order, sortBy, children }: HeadingProps) {
  const sorted = order.by === by ? (order.direction === 'up' ? 'ascending' : 'descending') : undefined
  return (
    <th
      scope="col"
      className={by === 'campaign' ? 'campaign-table__name' : `campaign-table__number campaign-table__${by}`}
      aria-sort={sorted}
    >
      <button type="button" className="campaign-table__sort" onClick={() => sortBy(by)}>
        {children}
        <span aria-hidden="true">{sorted && (sorted === 'ascending' ? ' ↑' : ' ↓')}</span>
      </button>
    </th>
  )
}

interface CellsProps {
  readonly figures: CampaignFigures
  readonly changes?: CampaignFigures | null
  readonly hasChanges?: boolean
  readonly isOfCampaign?: boolean
  readonly columns: readonly CampaignColumn[]
  readonly currency: string
}

function Cells(props: CellsProps) {
  const { figures, changes, hasChanges = false, isOfCampaign = false, columns, currency } = props
  return columns.map(({ figure, full, good, of = 'share' }) => {
    const value = figures[figure]
    const isOfFew = value === null && figure === 'revenue' && isOfCampaign && figures.visitors !== null
    return (
      <td key={figure} className={`campaign-table__number campaign-table__${figure}`}>
        {isOfFew ? (
          <span className="campaign-table__few">{t('No buyers, or too few to show')}</span>
        ) : (
          <span className="campaign-table__value">{value === null ? '–' : full(value, currency)}</span>
        )}
        {hasChanges && <Change change={good && changes?.[figure]} of={of} good={good ?? 'more'} />}
      </td>
    )
  })
}

interface Props {
  readonly table: Table
  /** Those that were searched for, in order. */
  readonly rows: readonly CampaignRow[]
  readonly columns: readonly CampaignColumn[]
  readonly currency: string
  readonly order: CampaignOrder
  readonly sortBy: (by: CampaignOrder['by']) => void
  readonly chosen: string | null
  readonly choose: (campaign: string) => void
}

/** Campaigns with what they brought and cost; choosing one shows more of it. Totals are of all, whatever is searched for. */
export function CampaignTable(props: Props) {
  const { table, rows, columns, currency, order, sortBy, chosen, choose } = props
  const { total, remainder } = table
  const hasChanges = table.rows.some(({ changes }) => changes !== null)
  const ofColumns = { columns, currency }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className="campaign-table__scroll" tabIndex={0} aria-label={t('Campaigns and their figures')}>
      <table className="campaign-table">
        <thead>
          <tr>
            <Heading by="campaign" order={order} sortBy={sortBy}>
              {t('Campaign')}
            </Heading>
            {columns.map(({ figure, heading }) => (
              <Heading key={figure} by={figure} order={order} sortBy={sortBy}>
                {t(heading)}
              </Heading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ campaign, figures, changes }) => (
            <tr key={campaign} className={campaign === chosen ? 'campaign-table__chosen' : undefined}>
              <th scope="row" className="campaign-table__name">
                <button
                  type="button"
                  className="campaign-table__choice"
                  aria-pressed={campaign === chosen}
                  onClick={() => choose(campaign)}
                >
                  {campaign}
                </button>
                {figures.visitors === null && (
                  <span className="campaign-table__few">{t(TOO_FEW.visitors.words)}</span>
                )}
              </th>
              <Cells
                figures={figures}
                changes={changes}
                hasChanges={hasChanges}
                isOfCampaign
                {...ofColumns}
              />
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="campaign-table__none" colSpan={columns.length + 1}>
                {t('No campaign contains these letters.')}
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          {remainder && (
            <tr className="campaign-table__rest">
              <th scope="row" className="campaign-table__name">
                {t(TOO_FEW.visitors.words)}{' '}
                <Explain about={t('Why are these not listed?')}>{t(TOO_FEW.visitors.why)}</Explain>
              </th>
              <Cells figures={remainder} {...ofColumns} />
            </tr>
          )}
          <tr className="campaign-table__total">
            <th scope="row" className="campaign-table__name">
              {t('All listed campaigns')}{' '}
              <Explain about={t('How these sums are made')}>
                {t(
                  'Who came by two campaigns in a day is counted in both. Cost per visitor, cost per goal and return on spend are of the campaigns that have a cost and enough visitors: one that costs nothing would make the others look cheap.',
                )}
              </Explain>
            </th>
            <Cells figures={total} {...ofColumns} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
