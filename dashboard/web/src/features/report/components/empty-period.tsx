import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { usePlace, withParams } from '../../../lib/place.ts'
import { asDay } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import './empty-period.css'

/** In the place of the chart, when nobody came in the chosen days: says when somebody did. */
export function EmptyPeriod({ site }: { readonly site: ListedSite }) {
  const place = usePlace()
  return (
    <div className="empty-period">
      <Notice title={t('Nobody was counted in these days')}>
        {site.firstDay !== null && (
          <p>{t('{site} has figures since {day}.', { site: site.domain, day: asDay(site.firstDay) })}</p>
        )}
        <Link
          className="button"
          href={withParams(place, { period: 'all', from: null, to: null, interval: null })}
        >
          {t('Show all time')}
        </Link>
      </Notice>
    </div>
  )
}
