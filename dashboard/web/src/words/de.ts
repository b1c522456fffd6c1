import { ACCESS } from './de/access.ts'
import { ACCOUNT } from './de/account.ts'
import { ACTIVITY } from './de/activity.ts'
import { AUDIT } from './de/audit.ts'
import { INSTALL } from './de/install.ts'
import { LAYOUT } from './de/layout.ts'
import { PEOPLE } from './de/people.ts'
import { RELEASE } from './de/release.ts'
import { SESSION } from './de/session.ts'
import { SETTINGS } from './de/settings.ts'
import { SITE_LIFE } from './de/site-life.ts'
import { TOKENS } from './de/tokens.ts'

/**
 * Every message of the app and how German says it. Its keys are the type of a message, so what is not here does not
 * compile; loaded only where German is read.
 */
export const DE = {
  ...ACCESS,
  ...ACCOUNT,
  ...ACTIVITY,
  ...AUDIT,
  ...INSTALL,
  ...LAYOUT,
  ...PEOPLE,
  ...RELEASE,
  ...SESSION,
  ...SETTINGS,
  ...SITE_LIFE,
  ...TOKENS,
} as const
