import { FAULTS } from './de/faults.ts'
import { LETTERS } from './de/letters.ts'
import { MAIL } from './de/mail.ts'
import { PERMISSIONS } from './de/permissions.ts'
import { POLICY } from './de/policy.ts'
import { PROBLEMS } from './de/problems.ts'
import { QUERIES } from './de/queries.ts'
import { STATEMENT } from './de/statement.ts'
import { TRANSPARENCY } from './de/transparency.ts'

/** Every message of the server and how German says it. Its keys are the type of a message, so what is not here does not compile. */
export const DE = {
  ...FAULTS,
  ...LETTERS,
  ...MAIL,
  ...PERMISSIONS,
  ...POLICY,
  ...PROBLEMS,
  ...QUERIES,
  ...STATEMENT,
  ...TRANSPARENCY,
} as const
