import { PageSkeleton } from '../components/layout/page-skeleton.tsx'
import { Shell } from '../components/layout/shell.tsx'
import { ProblemNotice } from '../components/ui/problem-notice.tsx'
import { AboutLine } from '../features/about/components/about-line.tsx'
import { useSession } from '../features/session/api/session.ts'
import { SignInPage } from '../features/session/components/sign-in-page.tsx'
import { SignedOutPage } from '../features/session/components/signed-out-page.tsx'
import { usePlace } from '../lib/place.ts'
import { AccountMenu } from './account-menu.tsx'
import { Page } from './page.tsx'

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
    <Shell actions={<AccountMenu path={path} />} footer={<AboutLine />}>
      <Page path={path} />
    </Shell>
  )
}
