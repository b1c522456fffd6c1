import { FAULTS } from './de/faults.ts'
import { LETTERS } from './de/letters.ts'
import { MAIL } from './de/mail.ts'
import { PAYOUTS } from './de/payouts.ts'
import { PERMISSIONS } from './de/permissions.ts'
import { POLICY } from './de/policy.ts'
import { PROBLEMS } from './de/problems.ts'
import { PROMOTION } from './de/promotion.ts'
import { QUERIES } from './de/queries.ts'
import { SHARED_REPORTS } from './de/shared-reports.ts'
import { STATEMENT } from './de/statement.ts'
import { TRANSPARENCY } from './de/transparency.ts'
import { WEBHOOKS } from './de/webhooks.ts'

/** Every message of the server and how German says it. Its keys are the type of a message, so what is not here does not compile. */
export const DE = {
  ...FAULTS,
  ...LETTERS,
  ...MAIL,
  ...PAYOUTS,
  ...PERMISSIONS,
  ...POLICY,
  ...PROBLEMS,
  ...PROMOTION,
  ...QUERIES,
  ...SHARED_REPORTS,
  ...STATEMENT,
  ...TRANSPARENCY,
  ...WEBHOOKS,
} as const
