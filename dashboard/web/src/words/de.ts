import { ABOUT } from './de/about.ts'
import { APP } from './de/app.ts'
import { COMPONENTS } from './de/components.ts'
import { DROPS } from './de/drops.ts'
import { FILTER } from './de/filter.ts'
import { FUNNELS } from './de/funnels.ts'
import { GOALS } from './de/goals.ts'
import { LAYOUT } from './de/layout.ts'
import { LIVE } from './de/live.ts'
import { PERIOD } from './de/period.ts'
import { REPORT } from './de/report.ts'
import { SITE } from './de/site.ts'
import { SITE_NAV } from './de/site-nav.ts'

/**
 * Every message of the app and how German says it. Its keys are the type of a message, so what is not here does not
 * compile; loaded only where German is read.
 */
export const DE = {
  ...ABOUT,
  ...APP,
  ...COMPONENTS,
  ...DROPS,
  ...FILTER,
  ...FUNNELS,
  ...GOALS,
  ...LAYOUT,
  ...LIVE,
  ...PERIOD,
  ...REPORT,
  ...SITE,
  ...SITE_NAV,
} as const
