import { ACCESS } from './de/access.ts'
import { ACCOUNT } from './de/account.ts'
import { ACTIVITY } from './de/activity.ts'
import { AUDIT } from './de/audit.ts'
import { CAMPAIGNS } from './de/campaigns.ts'
import { FLOW } from './de/flow.ts'
import { FUNNELS } from './de/funnels.ts'
import { GOALS } from './de/goals.ts'
import { INSTALL } from './de/install.ts'
import { MAIL } from './de/mail.ts'
import { PAYOUTS } from './de/payouts.ts'
import { PEOPLE } from './de/people.ts'
import { POLICY } from './de/policy.ts'
import { PORTAL } from './de/portal.ts'
import { PROGRAMMES } from './de/programmes.ts'
import { PROMOTION } from './de/promotion.ts'
import { RELEASE } from './de/release.ts'
import { SALE_OUTCOMES } from './de/sale-outcomes.ts'
import { SESSION } from './de/session.ts'
import { SETTINGS } from './de/settings.ts'
import { SHARING } from './de/sharing.ts'
import { SHOP_OUTCOMES, SHOPS } from './de/shops.ts'
import { SITE_LIFE } from './de/site-life.ts'
import { STATEMENT_CHECK } from './de/statement-check.ts'
import { TOKENS } from './de/tokens.ts'
import { TRUST } from './de/trust.ts'
import { WEBHOOKS } from './de/webhooks.ts'
import { DE_FIRST } from './de-first.ts'

/**
 * Every message of the app and how German says it. Its keys are the type of a message, so what is not here does not
 * compile; loaded where German is read, with the first part that is not of the first screen.
 */
export const DE = {
  ...DE_FIRST,
  ...ACCESS,
  ...ACCOUNT,
  ...ACTIVITY,
  ...AUDIT,
  ...CAMPAIGNS,
  ...FLOW,
  ...FUNNELS,
  ...GOALS,
  ...INSTALL,
  ...MAIL,
  ...PAYOUTS,
  ...PEOPLE,
  ...POLICY,
  ...PORTAL,
  ...PROGRAMMES,
  ...PROMOTION,
  ...RELEASE,
  ...SALE_OUTCOMES,
  ...SESSION,
  ...SETTINGS,
  ...SHOPS,
  ...SHOP_OUTCOMES,
  ...SHARING,
  ...SITE_LIFE,
  ...STATEMENT_CHECK,
  ...TOKENS,
  ...TRUST,
  ...WEBHOOKS,
} as const
