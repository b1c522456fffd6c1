import { useState } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { PressedChoices } from '../../../components/ui/pressed-choices.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { t, useLanguage } from '../../../lib/language.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { asDay } from '../../../lib/wording.ts'
import { givenPage, useGivenReports } from '../api/shared-with-me.ts'
import './sharing-page.css'

/** Everything that was shared with the reader, in one place. */
export function SharedWithMePage() {
  useTitle(t('Shared with you'))
  const language = useLanguage()
  const { data: reports, error, refetch } = useGivenReports()
  const [chosen, choose] = useState<string>()
  if (error && !reports) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!reports) return <PageSkeleton />
  const report = reports.find(({ id }) => String(id) === chosen) ?? reports[0]
  if (report === undefined)
    return (
      <NarrowPage title={t('Nothing is shared with you yet')}>
        <p>
          {t(
            'Reports appear here as soon as the owner of a site gives you one. Ask for it by the name of your account.',
          )}
        </p>
      </NarrowPage>
    )
  return (
    <div className="sharing">
      <header className="sharing__head">
        <div>
          <h1 className="sharing__title">{t('Shared with you')}</h1>
          {report.expiresOn !== null && (
            <p className="sharing__words">{t('Until {day}.', { day: asDay(report.expiresOn) })}</p>
          )}
        </div>
      </header>
      {reports.length > 1 && (
        <PressedChoices
          legend={t('Report')}
          choices={reports.map(({ id, title, sites }) => ({
            name: String(id),
            label: `${title} · ${sites.join(', ')}`,
          }))}
          chosen={String(report.id)}
          choose={choose}
        />
      )}
      <iframe
        key={`${report.id} ${language}`}
        className="sharing__given"
        title={report.title}
        src={givenPage(report.id, language)}
        sandbox="allow-downloads allow-popups allow-popups-to-escape-sandbox"
      />
    </div>
  )
}
