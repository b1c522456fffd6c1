import { Link } from '../../../components/ui/link.tsx'
import './setup-banner.css'

/** Stays until the account has a way in other than the link that it came from. */
export function SetupBanner() {
  return (
    <aside className="setup-banner" aria-label="Your account">
      <p>Your account has no way in yet but the one-time link of the command line.</p>
      <Link href="/setup">Finish setting it up</Link>
    </aside>
  )
}
