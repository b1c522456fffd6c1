import { RULE_SUBJECTS, type RuleSubject } from '@gatecount/shared/domain/identity/ingest-rule'
import { z } from 'zod'
import { fault } from '../words/fault.ts'

const SUBJECTS = Object.keys(RULE_SUBJECTS) as RuleSubject[]
const LONGEST_PATTERN = 300

const pattern = z.string().trim().min(1, fault('is empty')).max(LONGEST_PATTERN)
const pathPattern = pattern.regex(/^[/*]\S*$/, fault('must begin with / or * and hold no spaces'))
const values = z.array(pattern).min(1).max(50)

const leaveOut = z.strictObject({ kind: z.literal('leave_out'), subject: z.enum(SUBJECTS), values })
const onePath = z.strictObject({ kind: z.literal('one_path'), pattern: pathPattern })

/** What is left out and which paths are counted as one. Patterns know the star and nothing else. */
export const rules = z.array(z.discriminatedUnion('kind', [leaveOut, onePath])).max(50)
