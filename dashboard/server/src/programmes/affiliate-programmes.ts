import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { creativeRoutes } from '../creatives/creative-routes.ts'
import { pictureRoute } from '../creatives/picture-route.ts'
import type { Route } from '../http/route.ts'
import type { ReportDeps } from '../reports/report-answers.ts'
import { affiliateRoutes } from './affiliate-routes.ts'
import { type ApplicationDeps, applicationRoute } from './application-route.ts'
import { codeRoutes } from './code-routes.ts'
import { figureRoutes } from './figure-routes.ts'
import type { ProgrammeDeps } from './programme-context.ts'
import { programmeRoutes } from './programme-routes.ts'
import { publicProgrammeRoutes } from './public-routes.ts'
import { ruleRoutes } from './rule-routes.ts'
import { saleRoutes } from './sale-routes.ts'

type Deps = ProgrammeDeps &
  ReportDeps &
  ApplicationDeps & { readonly control: Pick<ControlStore, 'promotion'> }

/** Everything that a merchant does with affiliate programmes. */
export const affiliateProgrammes = (deps: Deps): Route[] => [
  ...programmeRoutes(deps),
  ...ruleRoutes(deps),
  ...affiliateRoutes(deps),
  ...codeRoutes(deps),
  ...saleRoutes(deps),
  ...figureRoutes(deps),
  ...creativeRoutes(deps),
  pictureRoute(deps.control),
  ...publicProgrammeRoutes(deps),
  applicationRoute(deps),
]
