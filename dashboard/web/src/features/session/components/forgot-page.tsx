import { t } from '../../../lib/language.ts'
import { useAskReset } from '../api/password-reset.ts'
import type { DoorProps } from './door.tsx'
import { MailPage } from './mail-page.tsx'

/** The way to a new password. */
export function ForgotPage(door: DoorProps) {
  return (
    <MailPage
      {...door}
      ask={useAskReset()}
      title={t('Forgot your password?')}
      words={t('A link comes to your mailbox that lets you choose a new one.')}
    />
  )
}
