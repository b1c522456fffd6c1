import { asCsv } from '@gatecount/shared/domain/report/csv'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { Range } from '../../../lib/local-date.ts'
import { inMainUnit, moneyOf } from '../../../lib/minor-units.ts'
import { fileName, saveFile } from '../../../lib/save-file.ts'
import { asPercent, inFull } from '../../../lib/wording.ts'
import { conversion, perClick } from '../../portal/click-words.ts'
import type { AffiliateFigures } from '../api/programmes.ts'

interface Measure {
  readonly label: Message
  /** Null goes last, whatever the rest is. */
  readonly read: (row: AffiliateFigures, currency: string) => number | null
  readonly say: (row: AffiliateFigures, currency: string) => string
}

const refunded = ({ accepted, reversed }: AffiliateFigures): number | null =>
  accepted === 0 ? null : reversed / accepted

/** What affiliates are ranked by, under the names of the columns of the file. */
const MEASURES = {
  clicks: { label: 'Clicks', read: row => row.clicks, say: row => inFull(row.clicks) },
  conversion_rate: {
    label: 'Conversion rate',
    read: row => row.conversionRate,
    say: row => conversion(row.conversionRate),
  },
  earnings_per_click: {
    label: 'Earnings per click',
    read: row => (row.earningsPerClick === null ? null : Number(row.earningsPerClick)),
    say: (row, currency) => perClick(row.earningsPerClick, currency),
  },
  sales: { label: 'Credited sales', read: row => row.accepted, say: row => inFull(row.accepted) },
  revenue: {
    label: 'Their value',
    read: (row, currency) => inMainUnit(row.base, currency),
    say: (row, currency) => moneyOf(row.base, currency),
  },
  commission: {
    label: 'Commission',
    read: (row, currency) => inMainUnit(row.standing, currency),
    say: (row, currency) => moneyOf(row.standing, currency),
  },
  refund_rate: {
    label: 'Refunded sales',
    read: refunded,
    say: row => (row.accepted === 0 ? '–' : asPercent(row.reversed / row.accepted)),
  },
  rejected: { label: 'Rejected', read: row => row.rejected, say: row => inFull(row.rejected) },
  payable: {
    label: 'Payable',
    read: (row, currency) => inMainUnit(row.balances.payable, currency),
    say: (row, currency) => moneyOf(row.balances.payable, currency),
  },
} as const satisfies Record<string, Measure>
type MeasureName = keyof typeof MEASURES
const NAMES = Object.keys(MEASURES) as MeasureName[]

interface Props {
  readonly affiliates: readonly AffiliateFigures[]
  readonly currency: string
  readonly range: Range
  /** What the file is called after. */
  readonly site: string
}

function saveRanking({ affiliates, currency, range, site }: Props): void {
  const table = [
    ['affiliate', 'name', 'currency', ...NAMES],
    ...affiliates.map(row => [
      row.affiliate,
      row.name,
      currency,
      ...NAMES.map(name => MEASURES[name].read(row, currency)),
    ]),
  ]
  saveFile(fileName([site, 'affiliates', range.from, range.to], 'csv'), asCsv(table), 'text/csv')
}

/** Who brought what: affiliates by whichever figure matters, the most first. */
export function AffiliateRanking(props: Props) {
  const { affiliates, currency } = props
  const [by, choose] = useState<MeasureName>('commission')
  const { read } = MEASURES[by]
  const value = (row: AffiliateFigures): number => read(row, currency) ?? Number.NEGATIVE_INFINITY
  const ranked = affiliates.toSorted((a, b) => value(b) - value(a))
  return (
    <Panel
      title={t('Affiliates')}
      words={
        <p>
          {t(
            'Clicks are visits by links of an affiliate, as far as enough came together on a day or in a week; rates are of the same days.',
          )}
        </p>
      }
      action={<Button onClick={() => saveRanking(props)}>{t('As a table (CSV)')}</Button>}
    >
      <div className="programmes-page__actions">
        <SelectField
          label={t('The most first, by')}
          value={by}
          options={NAMES.map(name => ({ value: name, label: t(MEASURES[name].label) }))}
          choose={choose}
        />
      </div>
      <FoldingTable
        caption={t('Affiliates, the most first')}
        rows={ranked}
        keyOf={row => row.affiliate}
        columns={[
          { name: t('Affiliate'), cell: row => row.name },
          ...NAMES.map(name => ({
            name: t(MEASURES[name].label),
            cell: (row: AffiliateFigures) => MEASURES[name].say(row, currency),
          })),
        ]}
      />
    </Panel>
  )
}
