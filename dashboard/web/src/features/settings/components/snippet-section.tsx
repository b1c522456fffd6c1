import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import { CheckSnippet } from '../../install/components/check-snippet.tsx'
import { InstallGuides } from '../../install/components/install-guides.tsx'
import { readSnippet } from '../../install/guides.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'

/** What to paste, and whether it is there. */
export function SnippetSection({ site }: { readonly site: ListedSite }) {
  return (
    <>
      <Panel
        title={t('The line to paste')}
        words={t(
          'It sets no cookie and stores nothing in the browser, so it needs no consent banner of its own.',
        )}
      >
        <InstallGuides snippet={readSnippet(site.snippet, site.domain)} />
      </Panel>
      {siteMay(site, 'settings:change') && (
        <Panel
          title={t('Is it there?')}
          words={
            site.verified
              ? t('It was seen on {domain}, or a hit has come. Look again after changes.', {
                  domain: site.domain,
                })
              : t('Gatecount opens https://{domain}/ and looks for the line.', { domain: site.domain })
          }
        >
          <CheckSnippet domain={site.domain} />
        </Panel>
      )}
    </>
  )
}
