import { PageSkeleton } from '../components/layout/page-skeleton.tsx'
import { Shell } from '../components/layout/shell.tsx'
import { ProblemNotice } from '../components/ui/problem-notice.tsx'
import { AboutLine } from '../features/about/components/about-line.tsx'
import { SetupBanner } from '../features/account/components/setup-banner.tsx'
import { Keyboard } from '../features/keyboard/components/keyboard.tsx'
import { LazyVerifyPage } from '../features/portal/components/lazy-portal-pages.tsx'
import { isPublicPage, LazyPublicPage } from '../features/promotion/components/lazy-public-pages.tsx'
import { useSession } from '../features/session/api/session.ts'
import { LazyDoor } from '../features/session/components/lazy-door.tsx'
import { SiteNav } from '../features/site/components/site-nav.tsx'
import { placeInSite } from '../features/site/site-pages.ts'
import { usePlace } from '../lib/place.ts'
import { AccountMenu } from './account-menu.tsx'
import { Page } from './page.tsx'

/** Addresses that are the same for everybody, signed in or not: the way in, and what links of mails open. */
const DOORS = /^\/(signin|invitation|mail)(\/|$)/

/** Checks a file in the browser, whoever has it: an account is not needed for that. */
const VERIFY = /^\/verify\/?$/

/** Chooses the page by the address and by who is signed in. */
export function App() {
  const { path } = usePlace()
  const session = useSession()
  const { data: me } = session
  if (isPublicPage(path)) {
    return (
      <Shell actions={me && <AccountMenu path={path} />}>
        <LazyPublicPage path={path} />
      </Shell>
    )
  }
  if (me === null && VERIFY.test(path)) {
    return (
      <Shell>
        <LazyVerifyPage />
      </Shell>
    )
  }
  if (DOORS.test(path) || me === null) {
    return (
      <Shell>
        <LazyDoor path={path} />
      </Shell>
    )
  }
  if (me) {
    return (
      <Shell nav={<SiteNav />} actions={<AccountMenu path={path} />} footer={<AboutLine />}>
        {me.needsSetup && path !== '/setup' && <SetupBanner />}
        <Page path={path} />
        <Keyboard />
      </Shell>
    )
  }
  return (
    // The line of its pages keeps its place while nobody knows who is here.
    <Shell nav={placeInSite(path) && <div className="site-nav" />}>
      {session.error ? (
        <ProblemNotice error={session.error} retry={() => void session.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Shell>
  )
}
