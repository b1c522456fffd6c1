import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { Language } from '@gatecount/shared/language/languages'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import { Problem } from '../http/problem.ts'
import { problemDocument } from '../http/problem-document.ts'
import { problemSchema } from '../http/problem-schema.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { DateRange } from './date-range.ts'
import { queryAnswer } from './query-answer.ts'
import { querySchema } from './query-schema.ts'
import { answerReport, planReport, type ReportDeps, spanOf } from './report-answers.ts'

/** A screen has about ten cards, and asks for two periods of some. */
const MAX_QUESTIONS = 40

const questionSchema = querySchema.omit({ site_id: true })
const screenSchema = z.strictObject({ questions: z.array(questionSchema).min(1).max(MAX_QUESTIONS) })
const problem = problemSchema.omit({ type: true })
const screenAnswer = z.object({ answers: z.array(z.union([queryAnswer, z.object({ problem })])) })
type Question = z.infer<typeof questionSchema>

interface ScreenDeps extends ReportDeps {
  readonly cache: AnswerCache
}

/** First and last day of a site, kept as an answer of an open day: hardly any screen does without. */
async function keptSpan({ cache, cells }: ScreenDeps, site: ControlledSite): Promise<DateRange | undefined> {
  const wanted = { site: site.id, to: '9999-12-31', key: 'span', settled: false }
  const { results } = await cache.take(wanted, async () => ({ results: [await spanOf(cells, site)] }))
  return results[0]
}

async function answerQuestion(deps: ScreenDeps, site: ControlledSite, question: Question) {
  const asked = { ...question, site_id: site.domain }
  const report = await planReport(deps, site, asked, () => keptSpan(deps, site))
  const { plan, local, settled } = report
  // A plan says which cells are read; time intervals and warnings depend on the hour and on how it was asked, too.
  const { domain, timeZone, retention, childDirected } = site
  const about = [domain, timeZone, retention, childDirected, local.day, settled || local.hour]
  const key = JSON.stringify([plan, question, about])
  return await deps.cache.take({ site: site.id, to: plan.range.to, key, settled }, () =>
    answerReport(deps.cells, report),
  )
}

interface Asked {
  readonly question: Question
  readonly language: Language
}

/** What cannot be answered is an answer too, so that one card says so and the others are shown. */
async function answerOrProblem(deps: ScreenDeps, site: ControlledSite, { question, language }: Asked) {
  try {
    return await answerQuestion(deps, site, question)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { type: _, ...told } = problemDocument(error, language)
    return { problem: told }
  }
}

/** All questions of one screen in one request, in their order; answers about days that are over are kept. */
export function screenRoutes(deps: ScreenDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/sites/:domain/screen',
      summary: 'Answers to all questions of one screen',
      answer: screenAnswer,
      may: 'stats:read',
      body: screenSchema,
      async handle(site, { body, call }) {
        const language = languageOf(call.request)
        const answers = body.questions.map(question => answerOrProblem(deps, site, { question, language }))
        return { body: { answers: await Promise.all(answers) } }
      },
    }),
  ]
}
