import { Key } from '../components/ui/key.tsx'
import { Link } from '../components/ui/link.tsx'
import { Menu } from '../components/ui/menu.tsx'
import { useRunsInstallation } from '../features/access/api/rights.ts'
import { isAffiliate, isOnlyAffiliate } from '../features/portal/api/is-affiliate.ts'
import { type Me, useSession } from '../features/session/api/session.ts'
import { SignOutButton } from '../features/session/components/sign-out-button.tsx'
import { isOnlyPartner, isPartner } from '../features/sharing/api/shared-with-me.ts'
import { type Message, t } from '../lib/language.ts'
import { showOverlay } from '../lib/overlay.ts'
import './account-menu.css'

interface Entry {
  readonly href: string
  readonly label: Message
  /** Only for owners of the installation. */
  readonly ofInstallation?: boolean
  /** Only for affiliates or partners, or for all but those who are nothing else. */
  readonly for?: 'affiliates' | 'partners' | 'others'
}

/** What is not about one site. */
const ENTRIES: readonly Entry[] = [
  { href: '/affiliate', label: 'Your earnings', for: 'affiliates' },
  { href: '/shared', label: 'Shared with you', for: 'partners' },
  { href: '/sites', label: 'Sites', for: 'others' },
  { href: '/people', label: 'People', ofInstallation: true },
  { href: '/activity', label: 'Activity', ofInstallation: true },
  { href: '/audit', label: 'Audit', ofInstallation: true },
  { href: '/verify', label: 'Check a statement', for: 'affiliates' },
  { href: '/account', label: 'Your account' },
]

/** Whether an entry leads somewhere for the reader. */
function isFor({ ofInstallation = false, for: whom }: Entry, isOwner: boolean, me: Me | null): boolean {
  if (ofInstallation && !isOwner) return false
  if (me === null || whom === undefined) return true
  if (whom === 'partners') return isPartner(me)
  return whom === 'affiliates' ? isAffiliate(me) : !isOnlyAffiliate(me) && !isOnlyPartner(me)
}

/** The way to everything that is not about one site, and out. */
export function AccountMenu({ path }: { readonly path: string }) {
  const isOwner = useRunsInstallation() ?? false
  const { data: me = null } = useSession()
  return (
    <Menu label={t('Menu')} name={t('Menu')}>
      {close => (
        <ul className="account-menu">
          {ENTRIES.filter(entry => isFor(entry, isOwner, me)).map(({ href, label }) => (
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
          ))}
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
