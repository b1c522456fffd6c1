import { FEWEST_STEPS, MOST_FUNNELS, MOST_STEPS } from '@gatecount/shared/domain/report/funnel'
import { MOST_GOALS, SCROLL_DEPTHS } from '@gatecount/shared/domain/report/goal'
import { z } from 'zod'
import { isCalendarDay } from '../reports/calendar-day.ts'
import { fault } from '../words/fault.ts'

export const deedName = z.string().trim().min(1, fault('is empty')).max(120)
const pattern = z.string().trim().min(1, fault('is empty')).max(300)
const path = pattern.regex(/^[/*]\S*$/, fault('must begin with / or * and hold no spaces'))

const ofText = z.strictObject({ kind: z.enum(['event', 'exit_link', 'download', 'sale']), pattern })
const ofPage = z.strictObject({ kind: z.literal('page'), pattern: path })
const ofDepth = z.strictObject({ kind: z.literal('scroll'), pattern: path, depth: z.literal(SCROLL_DEPTHS) })

const deed = z.discriminatedUnion('kind', [ofText, ofPage, ofDepth])

const areDifferent = (named: readonly { readonly name: string }[]): boolean =>
  new Set(named.map(one => one.name)).size === named.length

/** Goals of a site, each with a name of its own. */
export const goals = z
  .array(
    z.discriminatedUnion('kind', [
      ofText.extend({ name: deedName }),
      ofPage.extend({ name: deedName }),
      ofDepth.extend({ name: deedName }),
    ]),
  )
  .max(MOST_GOALS)
  .refine(areDifferent, fault('two goals have the same name'))

export const steps = z
  .array(deed)
  .min(FEWEST_STEPS, `must be at least ${FEWEST_STEPS}`)
  .max(MOST_STEPS, `must be at most ${MOST_STEPS}`)

/** A funnel as it is kept. */
export const funnel = z.strictObject({
  id: z.int().positive(),
  name: deedName,
  steps,
  since: z.string().refine(isCalendarDay, fault('is not a day')),
})

export const funnels = z.array(funnel).max(MOST_FUNNELS)
