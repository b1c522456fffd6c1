import { NarrowPage } from '../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../components/layout/page-skeleton.tsx'
import { Shell } from '../components/layout/shell.tsx'
import { Link } from '../components/ui/link.tsx'
import { ProblemNotice } from '../components/ui/problem-notice.tsx'
import { AboutLine } from '../features/about/components/about-line.tsx'
import { AccountMenu } from '../features/account/components/account-menu.tsx'
import { LazyAccountPage } from '../features/account/components/lazy-account-page.tsx'
import { LazySetupPage } from '../features/account/components/lazy-setup-page.tsx'
import { SetupBanner } from '../features/account/components/setup-banner.tsx'
import { LazyAuditPage } from '../features/audit/components/lazy-audit-page.tsx'
import { LazyReleasePage } from '../features/release/components/lazy-release-page.tsx'
import { type Me, useSession } from '../features/session/api/session.ts'
import { LazyDoor } from '../features/session/components/lazy-door.tsx'
import { AddSiteForm } from '../features/site/components/add-site-form.tsx'
import { HomePage } from '../features/site/components/home-page.tsx'
import { SitePage } from '../features/site/components/site-page.tsx'
import { usePlace } from '../lib/place.ts'

interface Props {
  readonly path: string
  readonly me: Me
}

function Page({ path, me }: Props) {
  if (path === '/sites/new') {
    return (
      <NarrowPage title="Add a site">
        <AddSiteForm />
      </NarrowPage>
    )
  }
  if (path === '/setup') return <LazySetupPage me={me} />
  if (path === '/account') return <LazyAccountPage me={me} />
  if (path === '/audit') return <LazyAuditPage />
  const released = /^\/sites\/([^/]+)\/releases\/?$/.exec(path)?.[1]
  if (released !== undefined) return <LazyReleasePage domain={decodeURIComponent(released)} />
  const domain = /^\/sites\/([^/]+)\/?$/.exec(path)?.[1]
  return domain === undefined ? <HomePage /> : <SitePage domain={decodeURIComponent(domain)} />
}

function Actions({ path, me }: Props) {
  return (
    <>
      <Link
        className="button button--quiet"
        href="/audit"
        aria-current={path === '/audit' ? 'page' : undefined}
      >
        Audit
      </Link>
      <AccountMenu me={me} />
    </>
  )
}

/** Addresses that are the same for everybody, signed in or not: the way in, and what links of mails open. */
const DOORS = /^\/(signin|invitation)(\/|$)/

/** Chooses the page by the address and by who is signed in. */
export function App() {
  const { path } = usePlace()
  const session = useSession()
  const { data: me } = session
  if (DOORS.test(path) || me === null) {
    return (
      <Shell>
        <LazyDoor path={path} />
      </Shell>
    )
  }
  if (me) {
    return (
      <Shell actions={<Actions path={path} me={me} />} footer={<AboutLine />}>
        {me.needsSetup && path !== '/setup' && <SetupBanner />}
        <Page path={path} me={me} />
      </Shell>
    )
  }
  return (
    <Shell>
      {session.error ? (
        <ProblemNotice error={session.error} retry={() => void session.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </Shell>
  )
}
