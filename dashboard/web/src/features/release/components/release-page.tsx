import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { t } from '../../../lib/language.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { siteAddress } from '../../site/site-address.ts'
import { useReleaseSettings } from '../api/release-settings.ts'
import { useReceipts } from '../api/releases.ts'
import { ReceiptList } from './receipt-list.tsx'
import { ReleaseIntro } from './release-intro.tsx'
import { SettingsForm } from './settings-form.tsx'
import './release-page.css'

/** What others than the owner may see of a site: what was released, and how the site releases. */
export function ReleasePage({ site }: { readonly site: ListedSite }) {
  useTitle(t('Releases of {domain}', { domain: site.domain }))
  const receipts = useReceipts(site.domain)
  const settings = useReleaseSettings(site.domain)
  // One after the other would push each other down the page.
  if (receipts.isPending || settings.isPending) return <PageSkeleton />
  return (
    <div className="releases">
      <header>
        <Link
          className="releases__back"
          href={siteMay(site, 'stats:read') ? siteAddress(site.domain) : '/sites'}
        >
          <span aria-hidden="true">←</span> {site.domain}
        </Link>
        <h1 className="releases__title">{t('Releases with noise')}</h1>
      </header>
      <ReleaseIntro />
      {settings.data && siteMay(site, 'settings:change') && (
        <SettingsForm site={site.domain} settings={settings.data} />
      )}
      {settings.error && !settings.data && (
        <ProblemNotice error={settings.error} retry={() => void settings.refetch()} />
      )}
      {receipts.data ? (
        <ReceiptList site={site} receipts={receipts.data} settings={settings.data} />
      ) : (
        receipts.error && <ProblemNotice error={receipts.error} retry={() => void receipts.refetch()} />
      )}
    </div>
  )
}
