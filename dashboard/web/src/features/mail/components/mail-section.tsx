import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { rich, t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type MailSettings, useMailSettings } from '../api/mail.ts'
import { MailForm } from './mail-form.tsx'
import { ReportPreview } from './report-preview.tsx'

const EXAMPLE = `SMTP_URL=smtps://user:password@mail.example.com
MAIL_FROM=gatecount@example.com
DASHBOARD_PUBLIC_URL=https://gatecount.example.com`

/** Why nothing can be sent, and what to do about it; undefined where it can. */
function missing({ configured, address, addressConfirmed }: MailSettings) {
  if (!configured) {
    return (
      <Notice title={t('This installation sends no mail yet')}>
        <p>{t('Whoever runs it gives it a mail server, in its environment, and starts it again:')}</p>
        <CodeBlock text={EXAMPLE} about={t('Settings of the mail server')} />
      </Notice>
    )
  }
  if (addressConfirmed) return undefined
  return (
    <Notice title={t('Your address is not confirmed yet')}>
      <p>
        {rich(
          'Nothing is sent to {address} before you have shown that you read it. Sign out, and <link>sign in once with a link by mail</link>.',
          { link: words => <Link href="/signin/email">{words}</Link> },
          { address },
        )}
      </p>
    </Notice>
  )
}

/** Reports and alerts that the reader gets of a site by mail. */
export function MailSection({ site }: { readonly site: ListedSite }) {
  const settings = useMailSettings(site.domain)
  const [language, setLanguage] = useState<MailSettings['language']>(null)
  if (settings.error) return <ProblemNotice error={settings.error} retry={() => void settings.refetch()} />
  const { data } = settings
  const why = data && missing(data)
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
