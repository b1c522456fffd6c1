import { usePlace } from '../../../lib/place.ts'
import { asMoment } from '../../../lib/wording.ts'
import './print.css'

/** On paper only: where the report is found again, and when it was printed. */
export function PrintFoot() {
  const { path, params } = usePlace()
  const query = params.size === 0 ? '' : `?${params}`
  return (
    <p className="print-foot" aria-hidden="true">
      <span>{`${window.location.origin}${path}${query}`}</span>
      <span>{asMoment(new Date().toISOString())}</span>
    </p>
  )
}
