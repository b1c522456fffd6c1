import type { ReactNode } from 'react'
import { LazyActivityPage, LazyPeoplePage } from '../features/access/components/lazy-installation-pages.tsx'
import { LazyAccountPage, LazySetupPage } from '../features/account/components/lazy-account-pages.tsx'
import { LazyAuditPage } from '../features/audit/components/lazy-audit-page.tsx'
import { LazyCampaignsPage } from '../features/campaigns/components/lazy-campaigns-page.tsx'
import { LazyFlowsPage } from '../features/flow/components/lazy-flows-page.tsx'
import { LazyFunnelsPage } from '../features/funnels/components/lazy-funnels-page.tsx'
import { LazyGoalsPage } from '../features/goals/components/lazy-goals-page.tsx'
import { LazyOverviewPage } from '../features/overview/components/lazy-overview-page.tsx'
import { LazyPortalPage, LazyVerifyPage } from '../features/portal/components/lazy-portal-pages.tsx'
import { LazyProgrammesPage } from '../features/programmes/components/lazy-programmes-page.tsx'
import { LazyReleasePage } from '../features/release/components/lazy-release-page.tsx'
import { LazySettings } from '../features/settings/components/lazy-settings.tsx'
import { LazySharedWithMePage, LazySharingPage } from '../features/sharing/components/lazy-sharing-pages.tsx'
import { HomePage } from '../features/site/components/home-page.tsx'
import { LazyAddSitePage } from '../features/site/components/lazy-add-site-page.tsx'
import { SitePage } from '../features/site/components/site-page.tsx'

interface Route {
  readonly path: RegExp
  /** `parts` are what the path holds, as they were before they were escaped. */
  readonly draw: (...parts: string[]) => ReactNode
}

const ROUTES: readonly Route[] = [
  { path: /^\/sites\/?$/, draw: () => <LazyOverviewPage /> },
  { path: /^\/sites\/new\/?$/, draw: () => <LazyAddSitePage /> },
  { path: /^\/account\/?$/, draw: () => <LazyAccountPage /> },
  { path: /^\/setup\/?$/, draw: () => <LazySetupPage /> },
  { path: /^\/audit\/?$/, draw: () => <LazyAuditPage /> },
  { path: /^\/people\/?$/, draw: () => <LazyPeoplePage /> },
  { path: /^\/affiliate(?:\/([a-z]+))?\/?$/, draw: (slug = '') => <LazyPortalPage slug={slug} /> },
  { path: /^\/verify\/?$/, draw: () => <LazyVerifyPage /> },
  { path: /^\/shared\/?$/, draw: () => <LazySharedWithMePage /> },
  { path: /^\/activity\/?$/, draw: () => <LazyActivityPage /> },
  { path: /^\/sites\/([^/]+)\/funnels\/?$/, draw: (domain = '') => <LazyFunnelsPage domain={domain} /> },
  { path: /^\/sites\/([^/]+)\/goals\/?$/, draw: (domain = '') => <LazyGoalsPage domain={domain} /> },
  { path: /^\/sites\/([^/]+)\/flows\/?$/, draw: (domain = '') => <LazyFlowsPage domain={domain} /> },
  {
    path: /^\/sites\/([^/]+)\/campaigns\/?$/,
    draw: (domain = '') => <LazyCampaignsPage domain={domain} />,
  },
  {
    path: /^\/sites\/([^/]+)\/affiliates\/?$/,
    draw: (domain = '') => <LazyProgrammesPage domain={domain} />,
  },
  { path: /^\/sites\/([^/]+)\/shared\/?$/, draw: (domain = '') => <LazySharingPage domain={domain} /> },
  { path: /^\/sites\/([^/]+)\/releases\/?$/, draw: (domain = '') => <LazyReleasePage domain={domain} /> },
  {
    path: /^\/sites\/([^/]+)\/settings(?:\/([a-z-]+))?\/?$/,
    draw: (domain = '', section = '') => <LazySettings domain={domain} section={section} />,
  },
  { path: /^\/sites\/([^/]+)\/?$/, draw: (domain = '') => <SitePage domain={domain} /> },
]

/** The page of an address, for somebody who is signed in. */
export function Page({ path }: { readonly path: string }) {
  for (const route of ROUTES) {
    const match = route.path.exec(path)
    if (match) return route.draw(...match.slice(1).map(part => decodeURIComponent(part ?? '')))
  }
  return <HomePage />
}
