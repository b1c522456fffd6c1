import type { PolicyChange } from '@gatecount/shared/adapters/control/policy/policy-store'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import type { Call } from '../http/route.ts'
import { sayIn } from '../words/speak.ts'
import { viewChange } from './say-difference.ts'

export const changeAnswer = z.object({
  id: z.int(),
  posted: z.string(),
  effect: z.string(),
  state: z.enum(['posted', 'withdrawn', 'in_force']),
  settled: z.string().nullable(),
  differences: z.array(z.object({ direction: z.enum(['widens', 'narrows', 'neutral']), words: z.string() })),
})

/** What of a call was not done but posted, and when it takes effect; left out where everything was done. */
export const posted = { posted: z.array(changeAnswer).optional() }

export const viewPosted = ({ request }: Pick<Call, 'request'>, changes: readonly PolicyChange[]) =>
  changes.length === 0
    ? {}
    : { posted: changes.map(change => viewChange(sayIn(languageOf(request)), change)) }
