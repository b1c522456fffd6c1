import { MOST_MONTHS, RETAINED_KINDS, retentionProblem } from '@gatecount/shared/domain/privacy/retention'
import { z } from 'zod'
import { fault } from '../words/fault.ts'

const months = z.int().min(1).max(MOST_MONTHS)

/** How many months each kind of data is kept; one that is not named is kept. */
export const retention = z.partialRecord(z.enum(RETAINED_KINDS), months).superRefine((asked, context) => {
  const problem = retentionProblem(asked)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: fault(problem) })
})
