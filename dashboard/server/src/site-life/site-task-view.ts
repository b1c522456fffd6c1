import { IMPORT_FAULTS, type SiteTask, siteTaskWords } from '@gatecount/shared/domain/site-life/site-task'
import { z } from 'zod'

/** What is shown of a task; the same for every route. */
export const siteTaskAnswer = z.object({
  id: z.int(),
  kind: z.enum(['deletion', 'import']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  step: z.string(),
  words: z.string(),
  domain: z.string().nullable(),
  problem: z.string().nullable(),
  requestedAt: z.date(),
  finishedAt: z.date().nullable(),
})

export function viewSiteTask(task: SiteTask): z.infer<typeof siteTaskAnswer> {
  const { id, kind, state, step, domain, fault, requestedAt, finishedAt } = task
  const problem = fault === null ? null : IMPORT_FAULTS[fault]
  return { id, kind, state, step, words: siteTaskWords(task), domain, problem, requestedAt, finishedAt }
}

export const taskAddress = ({ id }: Pick<SiteTask, 'id'>): string => `/api/v1/site-tasks/${id}`
