import { Key } from '../components/ui/key.tsx'
import { Link } from '../components/ui/link.tsx'
import { Menu } from '../components/ui/menu.tsx'
import { useRunsInstallation } from '../features/access/api/rights.ts'
import { SignOutButton } from '../features/session/components/sign-out-button.tsx'
import { type Message, t } from '../lib/language.ts'
import { showOverlay } from '../lib/overlay.ts'
import './account-menu.css'

interface Entry {
  readonly href: string
  readonly label: Message
  /** Only for owners of the installation. */
  readonly ofInstallation?: boolean
}

/** What is not about one site. */
const ENTRIES: readonly Entry[] = [
  { href: '/sites', label: 'Sites' },
  { href: '/people', label: 'People', ofInstallation: true },
  { href: '/activity', label: 'Activity', ofInstallation: true },
  { href: '/audit', label: 'Audit', ofInstallation: true },
  { href: '/account', label: 'Your account' },
]

/** The way to everything that is not about one site, and out. */
export function AccountMenu({ path }: { readonly path: string }) {
  const isOwner = useRunsInstallation() ?? false
  return (
    <Menu label={t('Menu')} name={t('Menu')}>
      {close => (
        <ul className="account-menu">
          {ENTRIES.filter(({ ofInstallation = false }) => isOwner || !ofInstallation).map(
            ({ href, label }) => (
              <li key={href}>
                <Link
                  className="menu__item"
                  href={href}
                  aria-current={path === href ? 'true' : undefined}
                  onClickCapture={close}
                >
                  {t(label)}
                </Link>
              </li>
            ),
          )}
          <li className="account-menu__help">
            <button
              type="button"
              className="menu__item"
              aria-keyshortcuts="/"
              onClick={() => {
                close()
                showOverlay('palette')
              }}
            >
              {t('Search')}
              <Key of="/" />
            </button>
          </li>
          <li>
            <button
              type="button"
              className="menu__item"
              aria-keyshortcuts="?"
              onClick={() => {
                close()
                showOverlay('keyboard')
              }}
            >
              {t('Keyboard')}
              <Key of="?" />
            </button>
          </li>
          <li className="account-menu__out">
            <SignOutButton />
          </li>
        </ul>
      )}
    </Menu>
  )
}
