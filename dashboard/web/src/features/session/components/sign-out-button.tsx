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
      Sign out
    </button>
  )
}
