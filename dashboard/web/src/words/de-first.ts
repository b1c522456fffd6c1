import { ABOUT } from './de/about.ts'
import { APP } from './de/app.ts'
import { COMPONENTS } from './de/components.ts'
import { DROPS } from './de/drops.ts'
import { EXPORT } from './de/export.ts'
import { FILTER } from './de/filter.ts'
import { FIRST_SCREEN } from './de/first-screen.ts'
import { KEYBOARD } from './de/keyboard.ts'
import { LAYOUT } from './de/layout.ts'
import { LIVE } from './de/live.ts'
import { PERIOD } from './de/period.ts'
import { REPORT } from './de/report.ts'
import { SITE } from './de/site.ts'
import { SITE_NAV } from './de/site-nav.ts'
import { VIEWS } from './de/views.ts'

/** How German says what the first load can say, before any other part of the app is there. */
export const DE_FIRST = {
  ...ABOUT,
  ...APP,
  ...COMPONENTS,
  ...DROPS,
  ...EXPORT,
  ...FILTER,
  ...FIRST_SCREEN,
  ...KEYBOARD,
  ...LAYOUT,
  ...LIVE,
  ...PERIOD,
  ...REPORT,
  ...SITE,
  ...SITE_NAV,
  ...VIEWS,
} as const
