import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Person } from '@gatecount/shared/domain/identity/principal'
import type { ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import type { Language } from '@gatecount/shared/language/languages'
import { errorName } from '@gatecount/shared/process/log'
import { z } from 'zod'
import type { Accounts } from '../account/accounts.ts'
import { sourceNetwork } from '../account/limits/source-network.ts'
import { mustHaveMail } from '../account/routes/mail-routes.ts'
import { badRequest, Problem } from '../http/problem.ts'
import { type Call, defineSiteRoute, type Route } from '../http/route.ts'
import type { ReportDeps } from '../reports/report-answers.ts'
import { drawReport } from './drawing/draw-report.ts'
import type { DrawnMail } from './drawing/drawn-mail.ts'
import type { MailContext } from './mail-context.ts'
import { language, mailAnswer, period, wantedBody } from './mail-fields.ts'
import { mailLinks } from './mail-links.ts'
import { mustBePerson } from './must-be-person.ts'
import { hasConfirmedAddress } from './recipient.ts'
import { dueReport } from './report/due-report.ts'
import { readReport } from './report/read-report.ts'

interface MailRoutesDeps extends ReportDeps {
  readonly control: ControlStore
  /** Undefined where no mail can be sent. */
  readonly context: MailContext | undefined
  readonly letters: Accounts['letters']
  readonly limits: Pick<Accounts['limits'], 'takeMail'>
  readonly publicUrl: string | undefined
}

const choice = z.strictObject({ period, language })

/** Reports and alerts of a site by mail: everybody chooses their own. */
export function mailRoutes(deps: MailRoutesDeps): Route[] {
  const { control, context, letters, limits, publicUrl } = deps
  const path = '/api/v1/sites/:domain/mail'
  const may = 'mail:receive'

  async function view(site: ControlledSite, person: Person): Promise<z.infer<typeof mailAnswer>> {
    const [wanted, addressConfirmed] = await Promise.all([
      control.wantedMail(person.id, site.id),
      hasConfirmedAddress(control, person.id),
    ])
    return {
      configured: context !== undefined,
      address: person.email,
      addressConfirmed,
      hasAlerts: site.childDirected !== true,
      language: wanted?.language ?? null,
      reports: Object.keys(wanted?.reports ?? {}) as ReportPeriod[],
      alerts: { ...wanted?.alerts },
    }
  }

  /** @throws Problem 409 that says what is missing */
  async function mustReceive({ id }: Person, call: Call): Promise<MailContext> {
    mustHaveMail({ letters: context && letters }, call)
    if (context !== undefined && (await hasConfirmedAddress(control, id))) return context
    throw new Problem(
      409,
      'Address not confirmed',
      'Confirm your e-mail address first: sign in once with a link by mail',
    )
  }

  async function draw(
    site: ControlledSite,
    { of, in: spoken, origin }: { of: ReportPeriod; in: Language; origin: string },
  ): Promise<DrawnMail> {
    const range = dueReport(of, site, deps.now())
    const content = await readReport(deps, site, of, range)
    return drawReport(content, spoken, mailLinks(origin, site.domain, range))
  }

  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Which reports and alerts of the site you get by mail',
      may,
      answer: mailAnswer,
      handle: async (site, { call }) => ({ body: await view(site, mustBePerson(call)) }),
    }),
    defineSiteRoute({
      method: 'put',
      path,
      summary: 'Choose the reports and alerts that you get, in place of those before',
      may,
      records: 'mail.changed',
      body: wantedBody,
      answer: mailAnswer,
      async handle(site, { call, body }) {
        const person = mustBePerson(call)
        const kinds = Object.keys(body.alerts)
        if (body.reports.length + kinds.length > 0) await mustReceive(person, call)
        if (kinds.length > 0 && site.childDirected === true)
          throw badRequest('alerts: There are none of a site where nobody is told apart')
        const reports = body.reports.map(of => [of, dueReport(of, site, deps.now()).from])
        await control.setWantedMail(person.id, site.id, {
          language: body.language,
          reports: Object.fromEntries(reports),
          alerts: body.alerts,
        })
        return {
          body: await view(site, person),
          noted: { detail: { reports: body.reports, alerts: kinds } },
        }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${path}/preview`,
      summary: 'The last report as it would be sent, as a page',
      may,
      query: choice,
      async handle(site, { query, call: { request } }) {
        const own = `${request.protocol}://${request.headers.host ?? 'localhost'}`
        const { origin } = new URL(publicUrl ?? own)
        return { page: (await draw(site, { of: query.period, in: query.language, origin })).html }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${path}/send`,
      summary: 'Have the last report sent to you now',
      may,
      body: choice,
      async handle(site, { body, call }) {
        const person = mustBePerson(call)
        const { send, origin, log } = await mustReceive(person, call)
        if (!(await limits.takeMail('report', person.email, sourceNetwork(call.request.ip)))) {
          throw new Problem(
            429,
            'Too many mails',
            'You had several sent within a short time; try again in a quarter of an hour',
            { headers: { 'Retry-After': '900' } },
          )
        }
        const mail = await draw(site, { of: body.period, in: body.language, origin })
        try {
          await send({ to: person.email, ...mail })
        } catch (error) {
          log.error('mail not sent', { error: errorName(error) })
          // biome-ignore lint/style/useErrorCause: what the mail server says can quote the address
          throw new Problem(502, 'Mail not sent', 'The mail server did not take it; the log says why')
        }
        return { status: 204 }
      },
    }),
  ]
}
