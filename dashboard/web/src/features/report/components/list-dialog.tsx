import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'
import type { Breakdown, BreakdownRow } from '../breakdown.ts'
import { saveList } from '../save-list.ts'
import type { Scope } from '../scope.ts'
import { cutWords } from '../value-label.ts'
import { AllRows } from './all-rows.tsx'
import { ReportDialog } from './report-dialog.tsx'

interface Props {
  readonly scope: Scope
  readonly cut: ListCut
  /** As a query gives it. */
  readonly list: {
    readonly data: Breakdown | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  readonly choose: (row: BreakdownRow) => void
  readonly close: () => void
}

/** A whole list to search, to order, to page and to take away. */
export function ListDialog({ scope, cut, list: { data, error, refetch }, choose, close }: Props) {
  const [search, setSearch] = useState('')
  return (
    <ReportDialog
      shape="sheet"
      close={close}
      title={
        <>
          {cutWords(cut)} {data && <small>{inFull(data.count)}</small>}
        </>
      }
      actions={
        <button
          type="button"
          className="button"
          disabled={data === undefined}
          onClick={() => data && saveList(scope, cut, data)}
        >
          {t('CSV')}
        </button>
      }
    >
      <label className="field">
        <span className="hidden">{t('Search this list')}</span>
        <input
          className="field__input"
          type="search"
          placeholder={t('Search this list')}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      </label>
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={9} />}
      {data && data.rows.length === 0 && !data.remainder && (
        <Notice>{t('There is nothing in this list.')}</Notice>
      )}
      {data && (data.rows.length > 0 || data.remainder) && (
        // Another search begins on the first page again.
        <AllRows
          key={search.trim()}
          of={scope.of}
          cut={cut}
          breakdown={data}
          search={search}
          choose={choose}
        />
      )}
    </ReportDialog>
  )
}
