import { rich, t, withinSentence } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useRefusedHits } from '../api/refused-hits.ts'
import './why-nothing.css'

/** Not in every browser, and not in the types of any. */
interface Signals {
  readonly globalPrivacyControl?: boolean
  readonly doNotTrack?: string | null
}

function asksNotToBeCounted(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as Signals
  return globalPrivacyControl === true || doNotTrack === '1'
}

/** Why the first hit may not show: what came and was refused, and what this browser itself asks for. */
export function WhyNothing({ site }: { readonly site: ListedSite }) {
  const { data: refused = [] } = useRefusedHits(site)
  return (
    <div className="why-nothing">
      <div role="status">
        {refused.map(({ reason, words }) => (
          <p key={reason} className="why-nothing__refused">
            {t('A hit came, so the line works, but it was not counted: {why}.', {
              why: withinSentence(t(words)),
            })}
          </p>
        ))}
      </div>
      {site.childDirected && (
        <p>
          {rich(
            '<b>This site is directed at children</b>: of a day nothing is shown before its fiftieth page view.',
            { b: words => <b>{words}</b> },
          )}
        </p>
      )}
      {asksNotToBeCounted() && (
        <p>
          {rich(
            '<b>This browser asks not to be counted</b> (Global Privacy Control or Do Not Track), and it will not be. Open the site in another browser, or on a phone.',
            { b: words => <b>{words}</b> },
          )}
        </p>
      )}
      <details className="why-nothing__more">
        <summary>{t('Nothing arrives?')}</summary>
        <ul>
          {site.childDirected && (
            <li>{t('On a site for children the first figures show after fifty page views.')}</li>
          )}
          <li>
            {t('Open a page of {domain} yourself, and reload it once: caches keep old pages.', {
              domain: site.domain,
            })}
          </li>
          <li>{t('Ad blockers may stop the script. Try a window without extensions.')}</li>
          <li>
            {t(
              'Who opted out, or whose browser asks not to be tracked, is not counted. You may be one of them.',
            )}
          </li>
          <li>
            {rich(
              'The line has to be in the page as it is sent: look for <code>data-domain</code> in its source.',
              { code: words => <code>{words}</code> },
            )}
          </li>
          {!site.childDirected && (
            <li>
              {rich(
                'Old logs can be counted too: <code>npm run --silent gatecount -- import log access.log --site {domain}</code>',
                { code: words => <code>{words}</code> },
                { domain: site.domain },
              )}
            </li>
          )}
        </ul>
      </details>
    </div>
  )
}
