import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { type ListedSite, siteMay, useAwaitFirstHit } from '../../site/api/sites.ts'
import { settingsAddress } from '../../site/site-address.ts'
import { readSnippet } from '../guides.ts'
import { CheckSnippet } from './check-snippet.tsx'
import { FirstSteps } from './first-steps.tsx'
import { InstallGuides } from './install-guides.tsx'
import { ItWorks } from './it-works.tsx'
import { WaitingSign } from './waiting-sign.tsx'
import { WhyNothing } from './why-nothing.tsx'
import './install-page.css'

interface Props {
  readonly site: ListedSite
  /** Shows the report. */
  readonly finish: () => void
}

/** From a new site to its first hit: what to paste, where, and a sign that turns by itself when somebody has come. */
export function InstallPage({ site, finish }: Props) {
  useTitle(t('Set up {domain}', { domain: site.domain }))
  useAwaitFirstHit(site)
  return (
    <div className="install">
      <FirstSteps at={site.hasData ? 3 : 1} />
      <h1 className="install__title">{site.domain}</h1>
      <WaitingSign
        arrived={site.hasData}
        words={site.hasData ? t('It works: somebody was here') : t('Waiting for the first page view')}
      />
      {site.hasData ? (
        <ItWorks site={site} finish={finish} />
      ) : (
        <>
          <p>
            {t(
              'Put one line into the head of every page of {domain}. It sets no cookie and stores nothing in the browser. As soon as somebody opens a page, this page says so.',
              { domain: site.domain },
            )}
          </p>
          <InstallGuides snippet={readSnippet(site.snippet, site.domain)} />
          {siteMay(site, 'settings:change') && <CheckSnippet domain={site.domain} />}
          <WhyNothing site={site} />
          <p className="install__later">
            <Link href={settingsAddress(site.domain)}>{t('Settings of the site')}</Link>
            <Link href="/sites">{t('All sites')}</Link>
          </p>
        </>
      )}
    </div>
  )
}
