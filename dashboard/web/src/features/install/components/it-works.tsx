import { useEffect, useRef } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { inFull } from '../../../lib/wording.ts'
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
        <b>{inFull(Math.max(1, views))}</b> page {views > 1 ? 'views' : 'view'} today
      </p>
      <p>
        Totals are exact from the first visitor on. Pages, sources and networks show up when enough visitors
        share them: five for one property, ten for two together.
      </p>
      <div className="install__next" ref={next}>
        <Button look="strong" onClick={finish}>
          Open the report
        </Button>
        {siteMay(site, 'settings:change') && (
          <Link className="button" href={settingsAddress(site.domain, 'counting')}>
            Leave out my own visits
          </Link>
        )}
        {siteMay(site, 'people:manage') && (
          <Link className="button" href={settingsAddress(site.domain, 'people')}>
            Invite somebody
          </Link>
        )}
      </div>
    </>
  )
}
