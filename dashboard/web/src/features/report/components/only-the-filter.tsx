import { Notice } from '../../../components/ui/notice.tsx'
import type { Filter } from '../../filter/filter.ts'
import { valueLabel } from '../value-label.ts'

/** In the place of the list that the filter was chosen from. */
export function OnlyTheFilter({ filter }: { readonly filter: Filter }) {
  return (
    <Notice>
      <p>
        The report shows only <b className="only-value">{valueLabel(filter.dimension, filter.value)}</b>.
      </p>
    </Notice>
  )
}
