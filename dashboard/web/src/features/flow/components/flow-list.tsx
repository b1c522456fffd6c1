import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { asPercent, inFull, inShort } from '../../../lib/wording.ts'
import type { Scope } from '../../report/scope.ts'
import type { FlowRow } from '../flow-rows.ts'
import { nodeLabel } from '../flow-words.ts'
import { nodeTint } from '../node-tint.ts'
import type { FlowNode } from '../picture.ts'
import { saveFlow } from '../save-flow.ts'
import { AllWaysButton } from './all-ways-button.tsx'
import { FlowTable, type TableColumn, type TableRow } from './flow-table.tsx'

/** In the order of the way through a site. */
const COLUMNS: readonly TableColumn[] = [
  { heading: 'Entered', words: inShort },
  { heading: 'Views', words: inShort },
  { heading: 'Went on', words: inShort, isExtra: true },
  { heading: 'Left', words: inShort },
  { heading: 'Exit rate', words: asPercent, isExtra: true },
]
const PAGE_VIEWS = 1

interface Props {
  readonly scope: Scope
  readonly rows: readonly FlowRow[]
  readonly tints: ReadonlyMap<string, number>
  readonly hrefOf: (node: Pick<FlowNode, 'kind' | 'value'>) => string | null
  readonly pageHref: (page: string) => string
}

function tableRow(row: FlowRow, tints: Props['tints'], hrefOf: Props['hrefOf']): TableRow {
  const { node, views, entered, wentOn, left, mostly, pages } = row
  const isOthers = node.kind === 'others'
  return {
    id: `${node.kind} ${node.value}`,
    label: nodeLabel(node, 'Other sections'),
    href: hrefOf(node),
    tint: nodeTint(node, tints),
    isPath: node.kind === 'page',
    figures: [entered, views, wentOn, left, views === 0 ? null : Math.min(1, left / views)],
    isRest: isOthers,
    ...(mostly && {
      note: t('{n} → {page}', { page: nodeLabel(mostly.node, 'Other sections'), n: inFull(mostly.size) }),
    }),
    ...(node.kind === 'section' && { isOpen: pages.length > 0 }),
    below: pages.map(page => tableRow(page, tints, hrefOf)),
  }
}

/** How people move through a site, as rows: what came in, how much was seen, where people went on to, and who left. */
export function FlowList({ scope, rows, tints, hrefOf, pageHref }: Props) {
  return (
    <div className="flow-list">
      <FlowTable
        caption={t('How people move around {site}', { site: scope.site })}
        name={'Section or page'}
        columns={COLUMNS}
        bars={PAGE_VIEWS}
        rows={rows.map(row => tableRow(row, tints, hrefOf))}
        notes={'Mostly on to'}
      />
      <div className="flow-list__more">
        <button type="button" className="button" onClick={() => saveFlow(scope, rows)}>
          {t('CSV')}
        </button>
        <AllWaysButton
          scope={scope}
          cut={{ from: 'page', dimension: 'next_page' }}
          label={t('All ways from page to page')}
          choose={row => goTo(pageHref(row.from ?? row.value))}
        />
        <AllWaysButton
          scope={scope}
          cut={{ from: 'entry_page', dimension: 'exit_page' }}
          label={t('All ways from entry to exit')}
          choose={row => goTo(pageHref(row.from ?? row.value))}
        />
        <AllWaysButton
          scope={scope}
          cut={{ from: 'page', dimension: 'exit_link' }}
          label={t('All ways from page to exit link')}
          choose={row => goTo(pageHref(row.from ?? row.value))}
        />
      </div>
    </div>
  )
}
