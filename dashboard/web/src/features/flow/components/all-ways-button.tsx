import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { Suspense, useState } from 'react'
import type { BreakdownRow } from '../../report/breakdown.ts'
import { LazyAllRowsDialog } from '../../report/components/lazy-dialogs.tsx'
import type { Scope } from '../../report/scope.ts'

interface Props {
  readonly scope: Scope
  readonly cut: ListCut
  readonly label: string
  readonly choose: (row: BreakdownRow) => void
}

/** Opens a whole list, to search, to order and to take away. */
export function AllWaysButton({ scope, cut, label, choose }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <Suspense>
          <LazyAllRowsDialog
            scope={scope}
            cut={cut}
            choose={row => {
              setOpen(false)
              choose(row)
            }}
            close={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
