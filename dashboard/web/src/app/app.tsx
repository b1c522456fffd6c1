import { NarrowPage } from '../components/layout/narrow-page.tsx'
import { PageSkeleton } from '../components/layout/page-skeleton.tsx'
import { Shell } from '../components/layout/shell.tsx'
import { Link } from '../components/ui/link.tsx'
import { ProblemNotice } from '../components/ui/problem-notice.tsx'
import { AboutLine } from '../features/about/components/about-line.tsx'
import { LazyAuditPage } from '../features/audit/components/lazy-audit-page.tsx'
import { LazyReleasePage } from '../features/release/components/lazy-release-page.tsx'
import { useSession } from '../features/session/api/session.ts'
import { SignInPage } from '../features/session/components/sign-in-page.tsx'
import { SignOutButton } from '../features/session/components/sign-out-button.tsx'
import { SignedOutPage } from '../features/session/components/signed-out-page.tsx'
import { AddSiteForm } from '../features/site/components/add-site-form.tsx'
import { HomePage } from '../features/site/components/home-page.tsx'
import { SitePage } from '../features/site/components/site-page.tsx'
import { usePlace } from '../lib/place.ts'

function Page({ path }: { readonly path: string }) {
  if (path === '/sites/new') {
    return (
      <NarrowPage title="Add a site">
        <AddSiteForm />
      </NarrowPage>
    )
  }
  if (path === '/audit') return <LazyAuditPage />
  const released = /^\/sites\/([^/]+)\/releases\/?$/.exec(path)?.[1]
  if (released !== undefined) return <LazyReleasePage domain={decodeURIComponent(released)} />
  const domain = /^\/sites\/([^/]+)\/?$/.exec(path)?.[1]
  return domain === undefined ? <HomePage /> : <SitePage domain={decodeURIComponent(domain)} />
}

function OwnerActions({ path }: { readonly path: string }) {
  return (
    <>
      <Link
        className="button button--quiet"
        href="/audit"
        aria-current={path === '/audit' ? 'page' : undefined}
      >
        Audit
      </Link>
      <SignOutButton />
    </>
  )
}

/** Chooses the page by the address and by whether the reader is signed in. */
export function App() {
  const { path } = usePlace()
  const session = useSession()
  if (path === '/signin') {
    return (
      <Shell>
        <SignInPage />
      </Shell>
    )
  }
  if (session.error) {
    return (
      <Shell>
        <ProblemNotice error={session.error} retry={() => void session.refetch()} />
      </Shell>
    )
  }
  if (session.data === undefined)
    return (
      <Shell>
        <PageSkeleton />
      </Shell>
    )
  if (!session.data) {
    return (
      <Shell>
        <SignedOutPage />
      </Shell>
    )
  }
  return (
    <Shell actions={<OwnerActions path={path} />} footer={<AboutLine />}>
      <Page path={path} />
    </Shell>
  )
}
