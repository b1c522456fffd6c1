import { Sparkline } from '../../../components/charts/sparkline.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { inFull, inShort } from '../../../lib/wording.ts'
import { liveWords } from '../../live/live-words.ts'
import { Change } from '../../report/components/change.tsx'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { siteAddress } from '../../site/site-address.ts'
import type { SiteFigures } from '../api/overview.ts'
import { changeOf } from '../roll-up.ts'

interface Props {
  readonly site: ListedSite
  /** Undefined while they are not known, and where the reader may not see them. */
  readonly figures: SiteFigures | undefined
  /** Where its name leads to, with the days on show. */
  readonly query: string
}

/** What stands in the place of figures. */
function noFigures(site: ListedSite): string | null {
  if (!siteMay(site, 'stats:read')) {
    return siteMay(site, 'releases:read')
      ? t('Your role here reads the releases.')
      : t('Your role here shows no figures.')
  }
  return site.hasData ? null : t('No hit yet: open it to see what to put on its pages.')
}

/** One site in the list of all. */
export function SiteRow({ site, figures, query }: Props) {
  const none = noFigures(site)
  const counted = figures?.total[figures.counts] ?? 0
  return (
    <li className="site-row">
      <div className="site-row__name">
        <Link className="site-row__link" href={`${siteAddress(site.domain)}${none === null ? query : ''}`}>
          {site.domain}
        </Link>
        {figures?.live != null && figures.live > 0 && (
          <span className="site-row__live">
            {t('{visitors} here now', { visitors: liveWords(figures.live) })}
          </span>
        )}
      </div>
      {none !== null && <p className="site-row__none">{none}</p>}
      {none === null && figures && (
        <>
          <Sparkline points={figures.points} />
          <p className="site-row__count" title={inFull(counted)}>
            <b>{inShort(counted)}</b>{' '}
            <span>
              {figures.counts === 'visitors'
                ? t('{count, plural, one {visitor} other {visitors}}', { count: counted })
                : t('{count, plural, one {page view} other {page views}}', { count: counted })}
            </span>
          </p>
          <Change change={changeOf(figures)} of="share" good="more" />
        </>
      )}
      {none === null && !figures && <Skeleton className="site-row__waiting" />}
    </li>
  )
}
