import { t } from '../../../lib/language.ts'
import { Change } from '../../report/components/change.tsx'
import { deedSentence } from '../deed-words.ts'
import { GOAL_COLUMNS } from '../goal-figures.ts'
import type { GoalRow } from '../goal-rows.ts'
import './goal-table.css'

interface Props {
  readonly rows: readonly GoalRow[]
  readonly currency: string
  readonly chosen: string | null
  /** Null where nothing more is known of a single goal. */
  readonly choose: ((name: string) => void) | null
}

/** Whether a goal can bring money at all: only an event of the site's own has an amount. */
const maySell = ({ declared }: GoalRow): boolean =>
  declared === null || declared.kind === 'event' || declared.kind === 'sale'

/** Goals with what was reached; choosing one shows who reached it. */
export function GoalTable({ rows, currency, chosen, choose }: Props) {
  const hasRevenue = rows.some(({ figures }) => (figures?.revenue ?? 0) > 0)
  const columns = GOAL_COLUMNS.filter(({ figure }) => figure !== 'revenue' || hasRevenue)
  const hasChanges = rows.some(({ changes }) => changes !== null)
  return (
    <table className="goal-table">
      <thead>
        <tr>
          <th scope="col">{t('Goal')}</th>
          {columns.map(({ figure, heading }) => (
            <th key={figure} scope="col" className={`goal-table__number goal-table__${figure}`}>
              {t(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const { name, declared, figures, changes } = row
          return (
            <tr key={name} className={name === chosen ? 'goal-table__chosen' : undefined}>
              <th scope="row" className="goal-table__name">
                {choose && figures ? (
                  <button
                    type="button"
                    className="goal-table__choice"
                    aria-pressed={name === chosen}
                    onClick={() => choose(name)}
                  >
                    {name}
                  </button>
                ) : (
                  <span className="goal-table__choice">{name}</span>
                )}
                <span className="goal-table__sentence">
                  {declared ? deedSentence(declared) : t('An event, under its own name')}
                </span>
              </th>
              {figures ? (
                columns.map(({ figure, of, full }) => {
                  const value = figures[figure]
                  return (
                    <td key={figure} className={`goal-table__number goal-table__${figure}`}>
                      {value === null && figure === 'revenue' && maySell(row) ? (
                        <span className="goal-table__few">{t('No buyers, or too few to show')}</span>
                      ) : (
                        <span className="goal-table__value">
                          {value === null ? '–' : full(value, currency)}
                        </span>
                      )}
                      {hasChanges && <Change change={changes?.[figure]} of={of} good="more" />}
                    </td>
                  )
                })
              ) : (
                <td colSpan={columns.length} className="goal-table__none">
                  {t('Not reached in these days, or by too few to show')}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
