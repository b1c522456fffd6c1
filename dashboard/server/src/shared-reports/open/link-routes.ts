import { sharedSchema } from '@gatecount/shared/proof/parse-shared'
import { z } from 'zod'
import { sourceNetwork } from '../../account/limits/source-network.ts'
import { languageOf } from '../../http/language-of.ts'
import { Problem } from '../../http/problem.ts'
import { type Answer, type Call, defineRoute, type Route } from '../../http/route.ts'
import { inLanguage } from '../../words/in-language.ts'
import { sayIn } from '../../words/speak.ts'
import { messagePage } from '../drawing/message-page.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { findByToken, notShared, type Shared } from './find-shared.ts'
import { passwordForm } from './password-form.ts'
import { isPass, passwordPass } from './password-pass.ts'
import { fileAnswer, pageAnswer, REPORT_FILES } from './report-answer.ts'

const LONGEST_PASSWORD = 1024
const passed = z.strictObject({ pass: z.string().max(200).optional() })
type Passed = z.infer<typeof passed>

/** Reports that are shared by a link or stand in a page of somebody else, for anyone who has the address. */
export function linkRoutes(deps: SharingDeps): Route[] {
  const { control, key, now, limits, passwords } = deps
  const path = '/shared/:token'

  const isOpen = ({ share }: Shared, { pass }: Passed): boolean =>
    share.password === null || (pass !== undefined && isPass(key, share, { pass, now: now() }))

  function noReport(call: Call): Answer {
    const language = languageOf(call.request)
    const { detail } = notShared()
    const say = sayIn(language)
    return {
      status: 404,
      ...messagePage(language, { title: say('Nothing is shared here'), words: say(detail) }),
    }
  }

  async function draw(
    shared: Shared,
    token: string,
    { call, query }: { readonly call: Call; readonly query: Passed },
  ): Promise<Answer> {
    const { share, report, today } = shared
    await control.sharedReports.countOpening(share.id, today)
    const pass = query.pass === undefined ? '' : `?pass=${encodeURIComponent(query.pass)}`
    return await pageAnswer(deps, report, {
      language: languageOf(call.request),
      file: ending => `/shared/${token}/report.${ending}${pass}`,
      framedBy: share.kind === 'embed' ? share.hosts : [],
    })
  }

  /** @throws Problem 429 */
  async function unlock({ share }: Shared, given: string, call: Call): Promise<boolean> {
    if (share.password === null) return true
    const account = `shared report ${share.id}`
    const taken = await limits.take({ account, source: sourceNetwork(call.request.ip), device: undefined })
    if (!(await passwords.verify(share.password, given))) return false
    await taken.succeeded()
    return true
  }

  const files = REPORT_FILES.map(file =>
    defineRoute({
      method: 'get',
      path: `${path}/report.${file}`,
      summary: `The report that a link shares, as a file (${file.toUpperCase()})`,
      may: 'anyone',
      query: passed,
      ...(file === 'json' && { answer: sharedSchema }),
      async handle({ params, query, call }) {
        const shared = await findByToken(deps, params['token'] ?? '')
        if (shared === undefined) throw notShared()
        if (!isOpen(shared, query))
          throw new Problem(403, 'Password needed', 'Open the report with its password first')
        const answer = await fileAnswer(deps, shared.report, { file, language: languageOf(call.request) })
        return { headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }, ...answer }
      },
    }),
  )

  return [
    ...files,
    defineRoute({
      method: 'get',
      path,
      summary: 'The report that a link shares, as a page',
      may: 'anyone',
      query: passed,
      async handle({ params, query, call }) {
        const token = params['token'] ?? ''
        const shared = await findByToken(deps, token)
        if (shared === undefined) return noReport(call)
        if (!isOpen(shared, query)) return passwordForm(languageOf(call.request), token)
        return await draw(shared, token, { call, query })
      },
    }),
    defineRoute({
      method: 'post',
      path,
      summary: 'Open a shared report with its password',
      may: 'anyone',
      bytes: 4096,
      bodyType: 'application/x-www-form-urlencoded',
      async handle({ params, call }) {
        const token = params['token'] ?? ''
        const shared = await findByToken(deps, token)
        if (shared === undefined) return noReport(call)
        const language = languageOf(call.request)
        const sent: unknown = call.request.body
        const given = Buffer.isBuffer(sent)
          ? (new URLSearchParams(sent.toString('utf8')).get('password') ?? '')
          : ''
        try {
          if (!(await unlock(shared, given.slice(0, LONGEST_PASSWORD), call)))
            return passwordForm(language, token, sayIn(language)('This is not the password of this report.'))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          const { detail, values, status, headers } = error
          const form = passwordForm(language, token, inLanguage(language, { message: detail, values }))
          return { ...form, status, headers: { ...form.headers, ...headers } }
        }
        const pass = passwordPass(key, shared.share, now())
        return { status: 303, headers: { Location: `/shared/${token}?pass=${encodeURIComponent(pass)}` } }
      },
    }),
  ]
}
