import { ABOUT } from './de/about.ts'
import { APP } from './de/app.ts'
import { COMPONENTS } from './de/components.ts'
import { DROPS } from './de/drops.ts'
import { FILTER } from './de/filter.ts'
import { FLOW } from './de/flow.ts'
import { LAYOUT } from './de/layout.ts'
import { LIVE } from './de/live.ts'
import { PERIOD } from './de/period.ts'
import { REPORT } from './de/report.ts'
import { SITE } from './de/site.ts'

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
  ...FLOW,
  ...LAYOUT,
  ...LIVE,
  ...PERIOD,
  ...REPORT,
  ...SITE,
} as const
