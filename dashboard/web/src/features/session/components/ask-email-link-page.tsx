import { t } from '../../../lib/language.ts'
import { useAskEmailLink } from '../api/sign-in.ts'
import type { DoorProps } from './door.tsx'
import { MailPage } from './mail-page.tsx'

/** Signing in by a link in a mail. */
export function AskEmailLinkPage(door: DoorProps) {
  return (
    <MailPage
      {...door}
      ask={useAskEmailLink()}
      title={t('A link by e-mail')}
      words={t('A link comes to your mailbox that signs you in, without a password.')}
    />
  )
}
