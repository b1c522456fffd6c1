import { mayDo } from '@gatecount/shared/domain/identity/principal'
import { sharedSchema } from '@gatecount/shared/proof/parse-shared'
import { z } from 'zod'
import { languageOf } from '../../http/language-of.ts'
import { numberOf } from '../../http/number-of.ts'
import { type Call, defineRoute, type Route } from '../../http/route.ts'
import { language } from '../../mail-reports/mail-fields.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { notShared, openShare, type Shared } from './find-shared.ts'
import { fileAnswer, pageAnswer, REPORT_FILES } from './report-answer.ts'

const listed = z.object({
  id: z.int(),
  title: z.string(),
  words: z.string(),
  sites: z.array(z.string()),
  expiresOn: z.string().nullable(),
})

/** Everything that was shared with somebody who has an account, in one place. */
export function withMeRoutes(deps: SharingDeps): Route[] {
  const { control } = deps
  const path = '/api/v1/shared-with-me'

  /** What the caller was given and may still read: who left the site keeps nothing. */
  async function sharedWith({ principal }: Call): Promise<Shared[]> {
    if (principal?.kind !== 'person') return []
    const shares = await control.sharedReports.sharesOfPerson(principal.id)
    const opened = await Promise.all(shares.map(share => openShare(deps, share)))
    return opened.filter(
      (shared): shared is Shared =>
        shared !== undefined && mayDo(principal, 'reports:read', shared.report.sites[0].id),
    )
  }

  /** @throws Problem 404 */
  async function mine(call: Call, share: string | undefined): Promise<Shared> {
    const id = numberOf(share)
    const shared = (await sharedWith(call)).find(one => one.share.id === id)
    if (shared === undefined) throw notShared()
    return shared
  }

  return [
    defineRoute({
      method: 'get',
      path,
      summary: 'The reports that were shared with you',
      may: 'person',
      answer: z.object({ reports: z.array(listed) }),
      async handle({ call }) {
        const reports = (await sharedWith(call)).map(({ share, report }) => ({
          id: share.id,
          title: report.form.title,
          words: report.form.words,
          sites: report.sites.map(({ domain }) => domain),
          expiresOn: share.expiresOn,
        }))
        return { body: { reports } }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${path}/:share/page`,
      summary: 'A report that was shared with you, as a page',
      may: 'person',
      query: z.strictObject({ language: language.optional() }),
      async handle({ params, query, call }) {
        const { share, report, today } = await mine(call, params['share'])
        await control.sharedReports.countOpening(share.id, today)
        return await pageAnswer(deps, report, {
          language: query.language ?? languageOf(call.request),
          file: ending => `${path}/${share.id}/report.${ending}`,
          framedBy: ["'self'"],
        })
      },
    }),
    ...REPORT_FILES.map(file =>
      defineRoute({
        method: 'get',
        path: `${path}/:share/report.${file}`,
        summary: `A report that was shared with you, as a file (${file.toUpperCase()})`,
        may: 'person',
        ...(file === 'json' && { answer: sharedSchema }),
        async handle({ params, call }) {
          const { report } = await mine(call, params['share'])
          return await fileAnswer(deps, report, { file, language: languageOf(call.request) })
        },
      }),
    ),
  ]
}
