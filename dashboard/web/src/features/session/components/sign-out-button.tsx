import { t } from '../../../lib/language.ts'
import { useSignOut } from '../api/session.ts'

export function SignOutButton() {
  const signOut = useSignOut()
  return (
    <button
      type="button"
      className="button button--quiet"
      disabled={signOut.isPending}
      onClick={() => signOut.mutate()}
    >
      {t('Sign out')}
    </button>
  )
}
