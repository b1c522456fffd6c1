import { useEffect, useRef } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { rich, t } from '../../../lib/language.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { settingsAddress } from '../../site/site-address.ts'
import { useFirstPageViews } from '../api/first-figures.ts'

interface Props {
  readonly site: ListedSite
  readonly finish: () => void
}

/** The first hit has come: how many page views there are, and what one may want to do next. */
export function ItWorks({ site, finish }: Props) {
  const { data: views = 1 } = useFirstPageViews(site)
  const next = useRef<HTMLDivElement>(null)
  // The page has changed by itself: what is next is one press away, also from the keyboard.
  useEffect(() => next.current?.querySelector('button')?.focus(), [])
  return (
    <>
      <p className="install__figure">
        {rich(
          '{views, plural, one {<b>#</b> page view} other {<b>#</b> page views}} today',
          { b: words => <b>{words}</b> },
          { views: Math.max(1, views) },
        )}
      </p>
      <p>
        {t(
          'Totals are exact from the first visitor on. Pages, sources and networks show up when enough visitors share them: five for one property, ten for two together.',
        )}
      </p>
      <div className="install__next" ref={next}>
        <Button look="strong" onClick={finish}>
          {t('Open the report')}
        </Button>
        {siteMay(site, 'settings:change') && (
          <Link className="button" href={settingsAddress(site.domain, 'counting')}>
            {t('Leave out my own visits')}
          </Link>
        )}
        {siteMay(site, 'people:manage') && (
          <Link className="button" href={settingsAddress(site.domain, 'people')}>
            {t('Invite somebody')}
          </Link>
        )}
      </div>
    </>
  )
}
