import { Link } from '../../../components/ui/link.tsx'
import { usePlace, withParams } from '../../../lib/place.ts'
import { asDay } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import './empty-period.css'

/** Nobody came in the chosen days: says when somebody did. */
export function EmptyPeriod({ site }: { readonly site: ListedSite }) {
  const place = usePlace()
  return (
    <output className="empty-period">
      <span>
        Nobody was counted in these days.
        {site.firstDay !== null && ` ${site.domain} has figures since ${asDay(site.firstDay)}.`}
      </span>
      <Link
        className="button"
        href={withParams(place, { period: 'all', from: null, to: null, interval: null })}
      >
        Show all time
      </Link>
    </output>
  )
}
