import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type MailSettings, useMailSettings } from '../api/mail.ts'
import { MailForm } from './mail-form.tsx'
import { ReportPreview } from './report-preview.tsx'
import { whyNoMail } from './why-no-mail.tsx'

/** Reports and alerts that the reader gets of a site by mail. */
export function MailSection({ site }: { readonly site: ListedSite }) {
  const settings = useMailSettings(site.domain)
  const [language, setLanguage] = useState<MailSettings['language']>(null)
  if (settings.error) return <ProblemNotice error={settings.error} retry={() => void settings.refetch()} />
  const { data } = settings
  const why = data && whyNoMail(data)
  return (
    <>
      <Panel
        title={t('Reports and alerts by mail')}
        words={t(
          'Everybody who may read this site chooses their own. Nothing in the mails tells who opens them.',
        )}
      >
        {data === undefined && <SkeletonRows rows={9} />}
        {why}
        {data !== undefined && why === undefined && (
          <MailForm site={site.domain} settings={data} onLanguage={setLanguage} />
        )}
      </Panel>
      {data !== undefined && (
        <ReportPreview
          site={site.domain}
          language={language ?? data.language}
          maySend={why === undefined}
          address={data.address}
        />
      )}
    </>
  )
}
