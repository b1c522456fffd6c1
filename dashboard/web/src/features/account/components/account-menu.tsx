import { Link } from '../../../components/ui/link.tsx'
import { Menu } from '../../../components/ui/menu.tsx'
import { type Me, useSignOut } from '../../session/api/session.ts'
import './account-menu.css'

/** Who is signed in: the way to their account, and out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const signOut = useSignOut()
  return (
    <Menu label={<span className="account-menu__name">{me.name}</span>} name={`Account of ${me.name}`}>
      {close => (
        <ul>
          <li>
            <Link className="menu__item" href="/account" onClickCapture={close}>
              Your account
            </Link>
          </li>
          <li>
            <button type="button" className="menu__item" onClick={() => signOut.mutate()}>
              Sign out
            </button>
          </li>
        </ul>
      )}
    </Menu>
  )
}
