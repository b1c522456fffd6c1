import { AUDIT_CHECK_NAMES } from '@gatecount/shared/domain/audit/audit-checks'
import { AUDIT_STATES } from '@gatecount/shared/domain/audit/audit-report'
import { z } from 'zod'

const check = z.enum(AUDIT_CHECK_NAMES)
const finding = z.object({ what: z.string(), where: z.string() })

const report = z.object({
  green: z.boolean(),
  seconds: z.number(),
  results: z.array(
    z.object({
      check,
      verdict: z.enum(['holds', 'broken', 'not_checked', 'warning']),
      looked: z.array(z.object({ what: z.string(), figure: z.number() })),
      notes: z.array(z.string()),
      findings: z.array(finding),
    }),
  ),
  controls: z
    .array(z.object({ check, planted: z.int(), found: z.int(), missed: z.array(finding) }))
    .nullable(),
})

export const auditAnswer = z.object({
  id: z.int(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  positiveControl: z.boolean(),
  state: z.enum(AUDIT_STATES),
  progress: z.string(),
  report: report.nullable(),
})

export const latestAuditsAnswer = z.object({ current: auditAnswer.nullable(), last: auditAnswer.nullable() })
