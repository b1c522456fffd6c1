import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { CopyButton } from '../../../components/ui/copy-button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { type ListedSite, useSites } from '../api/sites.ts'
import './waiting-page.css'

/** What to paste, while the page looks for the first hit; when it has come, the report takes this place. */
export function WaitingPage({ site }: { readonly site: ListedSite }) {
  useSites(true)
  return (
    <NarrowPage title={site.domain}>
      <output className="waiting">
        <span className="waiting__gate" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
          <span />
        </span>
        Waiting for the first hit
      </output>
      <p>
        Paste this line into the head of every page of {site.domain}. It sets no cookie and stores nothing in
        the browser.{' '}
        {site.childDirected
          ? 'The site is directed at children: the report appears here with the fiftieth page view of a day.'
          : 'As soon as somebody opens a page, the report appears here by itself.'}
      </p>
      <pre className="waiting__snippet">
        <code>{site.snippet}</code>
      </pre>
      <div className="waiting__actions">
        <CopyButton text={site.snippet} />
        <Link className="button button--quiet" href="/">
          Other sites
        </Link>
      </div>
      <p className="waiting__hint">
        Nothing arrives? Visits of people who opted out or whose browser sends Global Privacy Control or Do
        Not Track are not counted, and yours may be one of them. Old logs can be counted too:{' '}
        <code>npm run --silent gatecount -- import log access.log --site {site.domain}</code>
      </p>
    </NarrowPage>
  )
}
