import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { useReleaseSettings } from '../../release/api/release-settings.ts'
import { useReceipts } from '../../release/api/releases.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useReports } from '../api/shared-reports.ts'
import { Composer } from './composer.tsx'
import { NoReleaseNote } from './no-release-note.tsx'
import { ReportList } from './report-list.tsx'
import './sharing-page.css'

/** Reports of a site that are shared: their list, or the one that the address names with its composer. */
export function SharingPage({ site }: { readonly site: ListedSite }) {
  const { domain } = site
  useTitle(t('Shared reports of {domain}', { domain }))
  const place = usePlace()
  const reports = useReports(domain)
  const receipts = useReceipts(domain)
  const settings = useReleaseSettings(domain)
  const named = place.params.get('report')
  const open = (report: string | null): void => goTo(withParams(place, { report }))
  if (reports.error && !reports.data)
    return <ProblemNotice error={reports.error} retry={() => void reports.refetch()} />
  if (!reports.data || receipts.isPending || settings.isPending) return <PageSkeleton />
  const report = reports.data.find(({ id }) => String(id) === named)
  const isOpen = report !== undefined || named === 'new'
  return (
    <div className="sharing">
      <header className="sharing__head">
        <div>
          {isOpen && (
            <Link className="sharing__back" href={withParams(place, { report: null })}>
              <span aria-hidden="true">←</span> {t('Shared reports')}
            </Link>
          )}
          <h1 className="sharing__title">
            {isOpen ? (report?.form.title ?? t('A new report')) : t('Shared reports')}
          </h1>
          {!isOpen && (
            <p className="sharing__words">
              {t(
                'For partners, clients and the public: made of what was released with noise and of nothing else, so it cannot betray a visitor.',
              )}
            </p>
          )}
        </div>
        {!isOpen && reports.data.length > 0 && (
          <Button look="strong" onClick={() => open('new')}>
            {t('Compose a report')}
          </Button>
        )}
      </header>
      {receipts.data?.length === 0 && settings.data && <NoReleaseNote site={site} settings={settings.data} />}
      {isOpen ? (
        <Composer
          key={report?.id ?? 'new'}
          site={site}
          report={report}
          receipts={receipts.data ?? []}
          kept={id => goTo(withParams(place, { report: String(id) }), 'replace')}
        />
      ) : (
        <ReportList site={site} reports={reports.data} open={open} />
      )}
    </div>
  )
}
