import type { Route } from '../http/route.ts'
import type { ReportDeps } from '../reports/report-answers.ts'
import { affiliateRoutes } from './affiliate-routes.ts'
import { codeRoutes } from './code-routes.ts'
import { figureRoutes } from './figure-routes.ts'
import type { ProgrammeDeps } from './programme-context.ts'
import { programmeRoutes } from './programme-routes.ts'
import { publicProgrammeRoutes } from './public-routes.ts'
import { ruleRoutes } from './rule-routes.ts'
import { saleRoutes } from './sale-routes.ts'

/** Everything that a merchant does with affiliate programmes. */
export const affiliateProgrammes = (deps: ProgrammeDeps & ReportDeps): Route[] => [
  ...programmeRoutes(deps),
  ...ruleRoutes(deps),
  ...affiliateRoutes(deps),
  ...codeRoutes(deps),
  ...saleRoutes(deps),
  ...figureRoutes(deps),
  ...publicProgrammeRoutes(deps),
]
