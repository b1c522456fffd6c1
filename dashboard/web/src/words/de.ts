import { ABOUT } from './de/about.ts'
import { ACCESS } from './de/access.ts'
import { ACCOUNT } from './de/account.ts'
import { ACTIVITY } from './de/activity.ts'
import { APP } from './de/app.ts'
import { AUDIT } from './de/audit.ts'
import { CAMPAIGNS } from './de/campaigns.ts'
import { COMPONENTS } from './de/components.ts'
import { DROPS } from './de/drops.ts'
import { EXPORT } from './de/export.ts'
import { FILTER } from './de/filter.ts'
import { FLOW } from './de/flow.ts'
import { FUNNELS } from './de/funnels.ts'
import { GOALS } from './de/goals.ts'
import { INSTALL } from './de/install.ts'
import { KEYBOARD } from './de/keyboard.ts'
import { LAYOUT } from './de/layout.ts'
import { LIVE } from './de/live.ts'
import { MAIL } from './de/mail.ts'
import { PEOPLE } from './de/people.ts'
import { PERIOD } from './de/period.ts'
import { POLICY } from './de/policy.ts'
import { PORTAL } from './de/portal.ts'
import { PROGRAMMES } from './de/programmes.ts'
import { RELEASE } from './de/release.ts'
import { REPORT } from './de/report.ts'
import { SALE_OUTCOMES } from './de/sale-outcomes.ts'
import { SESSION } from './de/session.ts'
import { SETTINGS } from './de/settings.ts'
import { SITE } from './de/site.ts'
import { SITE_LIFE } from './de/site-life.ts'
import { SITE_NAV } from './de/site-nav.ts'
import { STATEMENT_CHECK } from './de/statement-check.ts'
import { TOKENS } from './de/tokens.ts'
import { VIEWS } from './de/views.ts'

/**
 * Every message of the app and how German says it. Its keys are the type of a message, so what is not here does not
 * compile; loaded only where German is read.
 */
export const DE = {
  ...ABOUT,
  ...ACCESS,
  ...ACCOUNT,
  ...ACTIVITY,
  ...APP,
  ...AUDIT,
  ...CAMPAIGNS,
  ...COMPONENTS,
  ...DROPS,
  ...EXPORT,
  ...FILTER,
  ...FLOW,
  ...FUNNELS,
  ...GOALS,
  ...INSTALL,
  ...KEYBOARD,
  ...LAYOUT,
  ...LIVE,
  ...MAIL,
  ...PEOPLE,
  ...PERIOD,
  ...POLICY,
  ...PORTAL,
  ...PROGRAMMES,
  ...RELEASE,
  ...REPORT,
  ...SALE_OUTCOMES,
  ...SESSION,
  ...SETTINGS,
  ...SITE,
  ...SITE_LIFE,
  ...SITE_NAV,
  ...STATEMENT_CHECK,
  ...TOKENS,
  ...VIEWS,
} as const
