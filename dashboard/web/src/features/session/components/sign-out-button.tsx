import { goTo } from '../../../lib/place.ts'
import { useSignOut } from '../api/session.ts'

export function SignOutButton() {
  const signOut = useSignOut()
  return (
    <button
      type="button"
      className="button button--quiet"
      disabled={signOut.isPending}
      onClick={() => signOut.mutate(undefined, { onSuccess: () => goTo('/', 'replace') })}
    >
      Sign out
    </button>
  )
}
