import { SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { ShowMore } from '../../../components/ui/show-more.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import type { Range } from '../../../lib/local-date.ts'
import { asRange } from '../../../lib/wording.ts'
import { pathOf, type SalesFilter, salesQuery, useAffiliates, useSales } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { SALE_STATES } from '../programme-words.ts'
import { SaleOutcomeWords, saleColumns } from './sale-words.tsx'

interface Props extends ProgrammeProps {
  readonly range: Range
}

type Name = keyof SalesFilter

/** Every sale that was received in some days, with what became of it and why. */
export function SalesPanel({ site, programme, range }: Props) {
  const { currency } = programme
  const of = { site: site.domain, id: programme.id }
  const [filter, setFilter] = useState<Readonly<Record<Name, string>>>({
    state: '',
    outcome: '',
    affiliate: '',
  })
  const set = (name: Name) => (value: string) => setFilter({ ...filter, [name]: value })
  const query = salesQuery(
    Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
    range,
  )
  const sales = useSales(of, query)
  const { data: affiliates = [] } = useAffiliates(of)
  const rows = sales.data?.pages.flatMap(page => page.sales)
  return (
    <Panel
      title={t('All sales')}
      words={<p>{asRange(range)}</p>}
      action={
        <a className="button" href={`${pathOf(of)}/sales.csv?${query}`} download>
          {t('CSV')}
        </a>
      }
    >
      <div className="programmes-page__fields">
        <SelectField
          label={t('State')}
          value={filter.state}
          options={[
            { value: '', label: t('All states') },
            ...Object.entries(SALE_STATES).map(([value, { label }]) => ({ value, label: t(label) })),
          ]}
          choose={set('state')}
        />
        <SelectField
          label={t('Outcome')}
          value={filter.outcome}
          options={[
            { value: '', label: t('All outcomes') },
            ...Object.entries(SALE_OUTCOMES).map(([value, label]) => ({ value, label: t(label) })),
          ]}
          choose={set('outcome')}
        />
        <SelectField
          label={t('Affiliate')}
          value={filter.affiliate}
          options={[
            { value: '', label: t('All affiliates') },
            ...affiliates.map(({ affiliate, name }) => ({ value: affiliate, label: name })),
          ]}
          choose={set('affiliate')}
        />
      </div>
      {sales.error && !rows && <ProblemNotice error={sales.error} retry={() => void sales.refetch()} />}
      {!sales.error && !rows && <SkeletonRows rows={8} />}
      {rows?.length === 0 && <Notice>{t('No sale in these days is like that.')}</Notice>}
      {rows && rows.length > 0 && (
        <FoldingTable
          caption={t('All sales')}
          rows={rows}
          keyOf={({ number }) => number}
          columns={[
            { name: t('Sale'), cell: ({ number }) => t('Sale {number}', { number }) },
            ...saleColumns(currency),
            { name: t('Outcome'), cell: sale => <SaleOutcomeWords sale={sale} /> },
          ]}
        />
      )}
      <ShowMore of={sales} />
    </Panel>
  )
}
