import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useId, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { Range } from '../../../lib/local-date.ts'
import { inFull } from '../../../lib/wording.ts'
import { valueLabel } from '../../report/value-label.ts'
import { type ClickListName, useClickList } from '../api/clicks.ts'

const LISTS = {
  landing: { label: 'Landing pages', dimension: 'entry_page' },
  page: { label: 'Pages', dimension: 'page' },
  source: { label: 'Sources', dimension: 'source' },
  country: { label: 'Countries', dimension: 'country' },
  device: { label: 'Devices', dimension: 'device' },
} as const satisfies Record<ClickListName, { readonly label: Message; readonly dimension: Dimension }>
const NAMES = Object.keys(LISTS) as ClickListName[]

interface Props {
  readonly programme: number
  readonly range: Range
}

function List({ programme, range, by }: Props & { readonly by: ClickListName }) {
  const { data, error, refetch } = useClickList(programme, range, by)
  const { label, dimension } = LISTS[by]
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={6} />
  const rows = [
    ...data.rows.map(({ value, n }) => ({ key: value, name: valueLabel(dimension, value), n })),
    ...(data.rest ? [{ key: '\u0000', name: t('Too few visitors to show'), n: data.rest }] : []),
  ]
  if (rows.length === 0) return <p className="portal-empty">{t('No click is shown in these days yet.')}</p>
  return (
    <>
      <FoldingTable
        caption={t(label)}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { name: t(label), cell: ({ name }) => name },
          {
            name: data.counted === 'visits' ? t('Clicks') : t('Page views'),
            cell: ({ n }) => inFull(n),
          },
        ]}
      />
      {data.further > 0 && (
        <p className="portal-empty">
          {t('{n, plural, one {# further value is} other {# further values are}} not listed.', {
            n: data.further,
          })}
        </p>
      )}
    </>
  )
}

/** Where clicks came from and what they led to. */
export function ClickLists(props: Props) {
  const [by, choose] = useState<ClickListName>('landing')
  const id = useId()
  return (
    <Panel
      title={t('Where clicks came from, and where they led')}
      words={t(
        'A row is shown when ten different visitors of a day did the same. Everybody else is in the last row, so that nobody can be picked out.',
      )}
    >
      <Tabs
        label={t('List of clicks')}
        tabs={NAMES.map(name => ({ id: name, label: t(LISTS[name].label) }))}
        chosen={by}
        choose={choose}
        panel={id}
      />
      <div id={id}>
        <List {...props} by={by} />
      </div>
    </Panel>
  )
}
