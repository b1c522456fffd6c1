import { Link } from '../../../components/ui/link.tsx'
import { t } from '../../../lib/language.ts'
import './setup-banner.css'

/** Stays until the account has a way in other than the link that it came from. */
export function SetupBanner() {
  return (
    <aside className="setup-banner" aria-label={t('Your account')}>
      <p>{t('Your account has no way in yet but the one-time link of the command line.')}</p>
      <Link href="/setup">{t('Finish setting it up')}</Link>
    </aside>
  )
}
