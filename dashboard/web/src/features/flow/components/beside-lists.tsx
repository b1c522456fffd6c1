import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { asPercent, inFull } from '../../../lib/wording.ts'
import type { Scope } from '../../report/scope.ts'
import type { Side } from '../column-beside.ts'
import { nodeTint } from '../node-tint.ts'
import type { PageCounts } from '../page-flow.ts'
import { sumOf } from '../picture.ts'
import { AllWaysButton } from './all-ways-button.tsx'
import { FlowTable, type TableColumn, type TableRow } from './flow-table.tsx'

/** Rows that are shown at first; the whole list is one click away. */
const SHOWN = 12
const COLUMNS: readonly TableColumn[] = [
  { heading: 'Views', words: inFull },
  { heading: 'Share', words: asPercent },
]

interface Props {
  readonly scope: Scope
  readonly counts: PageCounts
  readonly tints: ReadonlyMap<string, number>
  readonly pageHref: (page: string) => string
}

function rowsOf({ counts, tints, pageHref }: Props, side: Side): readonly TableRow[] {
  const { views } = counts
  const row = (id: string, label: string, n: number, more: Partial<TableRow> = {}): TableRow => ({
    id,
    label,
    href: null,
    tint: 'others',
    figures: [n, views === 0 ? null : Math.min(1, n / views)],
    ...more,
  })
  const pages = counts[side]
  const ends = side === 'before' ? counts.entries : counts.exits
  const others = sumOf(pages.slice(SHOWN))
  const hidden = Math.max(0, views - ends - sumOf(pages))
  return [
    ...(ends > 0
      ? [row('end', t(side === 'before' ? 'Entered the site' : 'Left the site'), ends, { tint: 'end' })]
      : []),
    ...pages.slice(0, SHOWN).map(({ value, count }) =>
      row(`page ${value}`, value, count, {
        href: pageHref(value),
        isPath: true,
        tint: nodeTint({ kind: 'page', value }, tints),
      }),
    ),
    ...(others > 0 ? [row('others', t('Other pages'), others, { isRest: true })] : []),
    ...(hidden > 0
      ? [
          row('hidden', t('Too few to show'), hidden, {
            isRest: true,
            explanation: t('What too few visitors share, or the same page again'),
          }),
        ]
      : []),
  ]
}

/** What came before a page and what came after, as lists that have as many page views as the page. */
export function BesideLists(props: Props) {
  const { scope, pageHref } = props
  const { page } = props.counts
  const list = (side: Side) => (
    <div className="beside-lists__list">
      <FlowTable
        caption={side === 'before' ? t('Before {page}', { page }) : t('After {page}', { page })}
        name={side === 'before' ? 'Came from' : 'Went on to'}
        columns={COLUMNS}
        bars={0}
        rows={rowsOf(props, side)}
      />
      <div className="flow-list__more">
        <AllWaysButton
          scope={{
            ...scope,
            filter: { dimension: side === 'before' ? 'next_page' : 'page', value: page },
          }}
          cut={{ dimension: side === 'before' ? 'page' : 'next_page' }}
          label={side === 'before' ? t('All pages before, and CSV') : t('All pages after, and CSV')}
          choose={row => goTo(pageHref(row.value))}
        />
      </div>
    </div>
  )
  return (
    <div className="beside-lists">
      {list('before')}
      {list('after')}
    </div>
  )
}
