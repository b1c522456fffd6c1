import { useEffect, useId, useRef, useState } from 'react'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { inFull } from '../../../lib/wording.ts'
import { type BreakdownRow, useBreakdown } from '../api/use-breakdown.ts'
import type { Totals } from '../api/use-totals.ts'
import type { ListCut } from '../cards.ts'
import type { Scope } from '../scope.ts'
import { DIMENSION_WORDS, valueLabel } from '../value-label.ts'
import { BreakdownList } from './breakdown-list.tsx'
import './all-rows-dialog.css'

const MOST = 1_000

interface Props {
  readonly scope: Scope
  readonly cut: ListCut
  readonly totals: Totals['values']
  readonly choose: (row: BreakdownRow) => void
  readonly close: () => void
}

/** A whole list, with a field to search in it. */
export function AllRowsDialog({ scope, cut, totals, choose, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [search, setSearch] = useState('')
  const { query, breakdown } = useBreakdown(scope, cut, MOST)
  useEffect(() => dialog.current?.showModal(), [])
  const wanted = search.trim().toLowerCase()
  const found = breakdown?.rows.filter(row =>
    `${row.from ?? ''} ${valueLabel(cut.dimension, row.value)}`.toLowerCase().includes(wanted),
  )
  return (
    <dialog ref={dialog} className="all-rows" aria-labelledby={title} onClose={close}>
      <header className="all-rows__head">
        <h2 id={title}>
          {DIMENSION_WORDS[cut.dimension]}
          {breakdown && <span className="all-rows__count"> {inFull(breakdown.count)}</span>}
        </h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <label className="field">
        <span className="hidden">Search this list</span>
        <input
          className="field__input"
          type="search"
          placeholder="Search this list"
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      </label>
      <div className="all-rows__list">
        {query.isError && <ProblemNotice error={query.error} retry={() => void query.refetch()} />}
        {!breakdown && !query.isError && <SkeletonRows rows={9} />}
        {breakdown && found && (
          <BreakdownList
            cut={cut}
            breakdown={{ ...breakdown, rows: found, remainder: wanted === '' ? breakdown.remainder : null }}
            totals={totals}
            choose={choose}
          />
        )}
      </div>
    </dialog>
  )
}
