import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { rich, t } from '../../../lib/language.ts'
import type { MailSettings } from '../api/mail.ts'

const EXAMPLE = `SMTP_URL=smtps://user:password@mail.example.com
MAIL_FROM=gatecount@example.com
DASHBOARD_PUBLIC_URL=https://gatecount.example.com`

type Reader = Pick<MailSettings, 'configured' | 'address' | 'addressConfirmed'>

/** Why nothing can be sent, and what to do about it; undefined where it can. */
export function whyNoMail({ configured, address, addressConfirmed }: Reader) {
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
