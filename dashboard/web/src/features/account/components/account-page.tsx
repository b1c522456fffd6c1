import { PageSkeleton } from '../../../components/layout/page-skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useTitle } from '../../../lib/use-title.ts'
import type { Me } from '../../session/api/session.ts'
import { usePasskeys } from '../api/passkeys.ts'
import { useSessions } from '../api/sessions.ts'
import './account-page.css'
import { ConfirmIdentity } from './confirm-identity.tsx'
import { PasskeysPanel } from './passkeys-panel.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { ProfilePanel } from './profile-panel.tsx'
import { SecondFactorPanel } from './second-factor-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'

/** One's own account: what one is called, and every way into it. */
export function AccountPage({ me }: { readonly me: Me }) {
  useTitle(t('Your account'))
  const lists = [usePasskeys(), useSessions()]
  // All at once, so that nothing moves down when something above it has come.
  if (lists.some(({ isPending }) => isPending)) return <PageSkeleton />
  return (
    <ConfirmIdentity me={me}>
      <div className="account">
        <h1 className="account__title">{t('Your account')}</h1>
        <ProfilePanel me={me} />
        <PasswordPanel me={me} />
        <PasskeysPanel />
        <SecondFactorPanel me={me} />
        <SessionsPanel />
      </div>
    </ConfirmIdentity>
  )
}
