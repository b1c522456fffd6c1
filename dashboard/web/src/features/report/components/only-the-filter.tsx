import { Notice } from '../../../components/ui/notice.tsx'
import { rich } from '../../../lib/language.ts'
import type { Filter } from '../../filter/filter.ts'
import { valueLabel } from '../value-label.ts'

/** In the place of the list that the filter was chosen from. */
export function OnlyTheFilter({ filter }: { readonly filter: Filter }) {
  return (
    <Notice>
      <p>
        {rich(
          'The report shows only <b>{value}</b>.',
          { b: words => <b className="only-value">{words}</b> },
          { value: valueLabel(filter.dimension, filter.value) },
        )}
      </p>
    </Notice>
  )
}
