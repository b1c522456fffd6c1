import type { Route } from '../http/route.ts'
import { reportRoutes } from './compose/report-routes.ts'
import { shareRoutes } from './compose/share-routes.ts'
import { reportMailRoutes } from './mailed/report-mail-routes.ts'
import { linkRoutes } from './open/link-routes.ts'
import { siteFileRoutes } from './open/site-file-routes.ts'
import { withMeRoutes } from './open/with-me-routes.ts'
import type { SharingDeps } from './sharing-deps.ts'

/** Reports that owners share: composing them, sharing them, and reading what was shared. */
export const sharedReportRoutes = (deps: SharingDeps): Route[] => [
  ...reportRoutes(deps),
  ...shareRoutes(deps),
  ...siteFileRoutes(deps),
  ...withMeRoutes(deps),
  ...linkRoutes(deps),
  ...reportMailRoutes(deps),
]
