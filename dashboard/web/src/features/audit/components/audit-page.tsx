import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { useAudits, useRunAudit } from '../api/audits.ts'
import { AuditReportView } from './audit-report-view.tsx'
import { RunAudit } from './run-audit.tsx'
import './audit-page.css'

function LastAudit({ last, running }: { readonly last: Audit | null; readonly running: boolean }) {
  if (last?.report) return <AuditReportView audit={last} report={last.report} />
  if (last) {
    return (
      <Notice title={t('The last audit broke off')}>
        <p>{t('The log of the worker says where. Run it again.')}</p>
      </Notice>
    )
  }
  return (
    <Notice title={running ? t('The first audit is running') : t('No audit yet')}>
      <p>
        {t(
          'An audit sends visits of invented people to a throw-away site and looks for them in every byte that is kept. Its report will stand here.',
        )}
      </p>
    </Notice>
  )
}

/** What the installation itself says about its promises: each law with what was looked at. */
export function AuditPage() {
  useTitle(t('Audit'))
  const { data, error, refetch } = useAudits()
  const run = useRunAudit()
  return (
    <div className="audit">
      <div className="audit__head">
        <div>
          <h1 className="audit__title">{t('Audit')}</h1>
          <p className="audit__words">{t('Does this installation keep its promises? Look for yourself.')}</p>
        </div>
        <RunAudit current={data?.current ?? null} pending={run.isPending} run={run.mutate} />
      </div>
      {run.error && <p role="alert">{run.error.message}</p>}
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={9} />}
      {data && <LastAudit last={data.last} running={data.current !== null} />}
    </div>
  )
}
