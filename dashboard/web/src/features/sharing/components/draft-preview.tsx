import { reportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import { useRef } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { t, useLanguage } from '../../../lib/language.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { previewAddress, type SharedReport } from '../api/shared-reports.ts'
import { asParts, type ReportDraft } from '../report-draft.ts'

/** Until nobody types any more. */
const PAUSE_MS = 400

interface Props {
  readonly site: string
  readonly draft: ReportDraft
  readonly report: SharedReport | undefined
}

/** The report as whoever gets it sees it, drawn by the same code. What cannot be drawn yet leaves the last one there. */
export function DraftPreview({ site, draft, report }: Props) {
  const language = useLanguage()
  const parts = asParts(draft)
  const drawable = useRef<string | undefined>(undefined)
  if (reportForm.safeParse(parts.form).success) drawable.current = JSON.stringify(parts)
  const settled = useSettled(drawable.current ?? '', PAUSE_MS)
  const logoOf = report?.hasLogo ? report.id : undefined
  return (
    <div className="composer__preview">
      <Panel title={t('As your partner sees it')}>
        {settled === '' ? (
          <p>{t('The preview comes when there is a title and something to show.')}</p>
        ) : (
          <iframe
            className="composer__page"
            title={t('Preview of the report')}
            src={previewAddress(site, { draft: settled, language, logoOf })}
            sandbox=""
          />
        )}
      </Panel>
    </div>
  )
}
