import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { ReportShare } from '@gatecount/shared/adapters/control/report-shares'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { SHARE_KINDS } from '@gatecount/shared/domain/report-sharing/share-kinds'
import { z } from 'zod'
import { newSecret } from '../../auth/new-secret.ts'
import { numberOf } from '../../http/number-of.ts'
import { notFound } from '../../http/problem.ts'
import { defineSiteRoute, type Route } from '../../http/route.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { findReport, todayOf } from './find-report.ts'
import { makeShare, newShare } from './make-share.ts'

const MAY = 'reports:share'
const DAY_MS = 86_400_000

const shareAnswer = z.object({
  id: z.int(),
  kind: z.enum(SHARE_KINDS),
  label: z.string(),
  createdOn: z.string(),
  expiresOn: z.string().nullable(),
  isExpired: z.boolean(),
  hasPassword: z.boolean(),
  hosts: z.array(z.string()),
  openings: z.int(),
  email: z.string().nullable(),
  person: z.string().nullable(),
  confirmed: z.boolean(),
})
const tokenAnswer = z.object({
  id: z.int(),
  label: z.string(),
  lastUsedOn: z.string().nullable(),
  expiresAt: z.date().nullable(),
})

/** Ways in which a report is shared. What opens one is shown once. */
export function shareRoutes(deps: SharingDeps): Route[] {
  const { control, now } = deps
  const shares = `/api/v1/sites/:domain/shared-reports/:report/shares`

  async function view(share: ReportShare, today: string): Promise<z.infer<typeof shareAnswer>> {
    const { password, personId, reportId: _, language: __, sentFor: ___, ...told } = share
    const person = personId === null ? undefined : await control.findPerson(personId)
    return {
      ...told,
      hosts: [...share.hosts],
      isExpired: share.expiresOn !== null && share.expiresOn < today,
      hasPassword: password !== null,
      person: person?.name ?? null,
    }
  }

  const partnersOf = async (site: ControlledSite) =>
    (await control.listMembers(site.id)).filter(({ role }) => role === 'partner')

  return [
    defineSiteRoute({
      method: 'get',
      path: shares,
      summary: 'How a report is shared, and with whom it could be',
      may: MAY,
      answer: z.object({
        shares: z.array(shareAnswer),
        tokens: z.array(tokenAnswer),
        /** People who have the site's role of a partner. */
        partners: z.array(z.object({ id: z.string(), name: z.string() })),
        /** Whether this installation can send mail. */
        hasMail: z.boolean(),
      }),
      async handle(site, { params }) {
        const { id } = await findReport(deps, site, params['report'])
        const today = todayOf(deps, site)
        const [listed, tokens, partners] = await Promise.all([
          control.sharedReports.listShares(id, today),
          control.listTokens(site.id),
          partnersOf(site),
        ])
        return {
          body: {
            shares: await Promise.all(listed.map(share => view(share, today))),
            tokens: tokens
              .filter(token => token.reportId === id)
              .map(token => ({
                id: token.id,
                label: token.label,
                lastUsedOn: token.lastUsedOn,
                expiresAt: token.expiresAt,
              })),
            partners: partners.map(({ id: person, name }) => ({ id: person, name })),
            hasMail: deps.mail !== undefined,
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: shares,
      summary: 'Share a report: by a link, in a page, by mail, or with a partner; a link is shown this once',
      may: MAY,
      records: 'report.shared',
      body: newShare,
      answer: shareAnswer.extend({ token: z.string().nullable() }),
      async handle(site, { params, body, call }) {
        const report = await findReport(deps, site, params['report'])
        if (body.kind === 'person' && !(await partnersOf(site)).some(({ id }) => id === body.person))
          throw notFound('The site has no such partner')
        const { share, token } = await makeShare(deps, { report, body, call, today: todayOf(deps, site) })
        return {
          status: 201,
          body: { ...(await view(share, todayOf(deps, site))), token },
          noted: { detail: { title: report.form.title, how: body.kind } },
        }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${shares}/:share`,
      summary: 'End a way in which a report is shared, at once',
      may: MAY,
      records: 'report.revoked',
      async handle(site, { params }) {
        const report = await findReport(deps, site, params['report'])
        const id = numberOf(params['share'])
        const gone = id === undefined ? undefined : await control.sharedReports.revokeShare(report.id, id)
        if (gone === undefined) throw notFound('The report is not shared like this')
        return { status: 204, noted: { detail: { title: report.form.title, how: gone.kind } } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `/api/v1/sites/:domain/shared-reports/:report/tokens`,
      summary: 'Make a token that reads this report and nothing else; it is shown this once',
      may: MAY,
      records: 'token.made',
      body: z.strictObject({
        label: z.string().trim().max(100).default(''),
        days: z.int().min(1).max(3650).optional(),
      }),
      answer: tokenAnswer.extend({ token: z.string() }),
      async handle(site, { params, body: { label, days }, call }) {
        const report = await findReport(deps, site, params['report'])
        const secret = newSecret('gc_')
        const made = await control.addToken(secret, {
          siteId: site.id,
          scopes: ['reports:read'],
          label,
          reportId: report.id,
          createdBy: call.principal?.kind === 'person' ? call.principal.id : null,
          expiresAt: days === undefined ? null : new Date(now() + days * DAY_MS),
        })
        return {
          status: 201,
          body: {
            id: made.id,
            label: made.label,
            lastUsedOn: made.lastUsedOn,
            expiresAt: made.expiresAt,
            token: unveil(secret),
          },
          noted: { detail: { label, scopes: ['reports:read'] } },
        }
      },
    }),
  ]
}
