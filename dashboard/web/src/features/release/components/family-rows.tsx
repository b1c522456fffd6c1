import type { ReceiptFamily } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { useState } from 'react'
import { t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'
import { countLabel, FAMILY_TITLES } from '../families.ts'
import { spreadOf } from '../odds.ts'

/** Rows that are shown at first. */
const FIRST = 8

interface Props {
  readonly terms: ReceiptFamily
  readonly rows: readonly ReleasedCount[]
}

/** Released counts, largest first; those that drown in the noise are grey. */
export function FamilyRows({ terms, rows }: Props) {
  const [all, showAll] = useState(false)
  const sorted = [...rows].sort((a, b) => b.count - a.count)
  const shown = all ? sorted : sorted.slice(0, FIRST)
  const spread = inFull(spreadOf(terms.sigma))
  return (
    <>
      <table className="noisy">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t(FAMILY_TITLES[terms.family])}</span>
            </th>
            <th scope="col" className="noisy__count">
              <span className="hidden">{t('Count')}</span>
            </th>
            <th scope="col" className="noisy__spread">
              <span className="hidden">{t('Noise')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(row => {
            const isLost = row.count < terms.floor
            const label = countLabel(row)
            return (
              <tr
                key={`${row.first} ${row.second}`}
                className={isLost ? 'noisy__row--lost' : undefined}
                title={
                  isLost
                    ? t('Below {floor, number}: noise alone may have made it', { floor: terms.floor })
                    : undefined
                }
              >
                <th scope="row" className="noisy__name" title={label}>
                  {label}
                </th>
                <td className="noisy__count">
                  {inFull(row.count)}
                  {isLost && <span className="hidden"> {t('too noisy to tell')}</span>}
                </td>
                <td className="noisy__spread">± {spread}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length > FIRST && (
        <button
          type="button"
          className="button button--quiet family__more"
          aria-expanded={all}
          onClick={() => showAll(!all)}
        >
          {all ? t('Show fewer') : t('Show all {n, number}', { n: rows.length })}
        </button>
      )}
    </>
  )
}
