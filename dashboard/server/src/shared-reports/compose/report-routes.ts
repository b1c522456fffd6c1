import { MOST_LOGO_BYTES } from '@gatecount/shared/domain/report-sharing/logo'
import { MOST_REPORTS } from '@gatecount/shared/domain/report-sharing/report-form'
import { LANGUAGES, type Language } from '@gatecount/shared/language/languages'
import { z } from 'zod'
import { parseInput } from '../../http/parse-input.ts'
import { Problem } from '../../http/problem.ts'
import { defineSiteRoute, type Route } from '../../http/route.ts'
import { refuseChildDirected } from '../../releases/refuse-child-directed.ts'
import { reportPage } from '../drawing/report-page.ts'
import { readDocument } from '../open/read-document.ts'
import { logoAddress } from '../open/report-answer.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { findReport, todayOf } from './find-report.ts'
import { readLogo } from './read-logo.ts'
import { otherSitesOf, reportAnswer, reportBody, viewReport } from './report-fields.ts'

const MAY = 'reports:share'
const draft = z.strictObject({
  /** JSON of what would be sent to keep it. */
  draft: z.string().max(14_000),
  /** The report whose logo it has. */
  logo_of: z.coerce.number<string>().int().optional(),
  language: z.enum(Object.keys(LANGUAGES) as [Language, ...Language[]]),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whatever is no JSON is no report either.
    return undefined
  }
}

/** Composing reports. Nothing here asks for more than was released, so it costs no budget. */
export function reportRoutes(deps: SharingDeps): Route[] {
  const { control } = deps
  const reports = control.sharedReports
  const path = '/api/v1/sites/:domain/shared-reports'
  const one = `${path}/:report`
  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Reports of the site that are composed to be shared',
      may: MAY,
      answer: z.object({ reports: z.array(reportAnswer) }),
      async handle(site) {
        refuseChildDirected(site)
        const today = todayOf(deps, site)
        const stored = await reports.list(site.id)
        const viewed = stored.map(report => viewReport(deps, { report, siteId: site.id, today }))
        return { body: { reports: await Promise.all(viewed) } }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${path}/preview`,
      summary: 'A report as it would be shared, as a page',
      may: MAY,
      query: draft,
      async handle(site, { query, call: { principal } }) {
        refuseChildDirected(site)
        const { form, otherSites } = parseInput(reportBody, parsed(query.draft), {
          part: 'query',
          language: query.language,
        })
        const others = await otherSitesOf(deps, { site, domains: otherSites, principal })
        const signed = await readDocument(deps, { form, sites: [site, ...others] })
        const own = query.logo_of === undefined ? undefined : await reports.find(query.logo_of)
        const logo = own?.sites[0].id === site.id ? await logoAddress(deps, own.id) : undefined
        return reportPage({
          signed,
          colour: form.colour,
          logo,
          language: query.language,
          framedBy: ["'self'"],
        })
      },
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Compose a report to share',
      may: MAY,
      records: 'report.composed',
      body: reportBody,
      answer: reportAnswer,
      async handle(site, { body: { form, otherSites }, call: { principal } }) {
        refuseChildDirected(site)
        const others = (await otherSitesOf(deps, { site, domains: otherSites, principal })).map(
          ({ id }) => id,
        )
        const report = await reports.add(site.id, { form, others })
        if (report === 'too_many')
          throw new Problem(409, 'Too many', 'A site has at most {most} reports; remove one first', {
            values: { most: MOST_REPORTS },
          })
        return {
          status: 201,
          body: await viewReport(deps, { report, siteId: site.id, today: todayOf(deps, site) }),
          noted: { detail: { title: form.title } },
        }
      },
    }),
    defineSiteRoute({
      method: 'put',
      path: one,
      summary: 'Change a report; all who have it see it changed',
      may: MAY,
      records: 'report.changed',
      body: reportBody,
      answer: reportAnswer,
      async handle(site, { params, body: { form, otherSites }, call: { principal } }) {
        const { id } = await findReport(deps, site, params['report'])
        const others = (await otherSitesOf(deps, { site, domains: otherSites, principal })).map(
          other => other.id,
        )
        await reports.change(site.id, id, { form, others })
        const report = await findReport(deps, site, params['report'])
        return {
          body: await viewReport(deps, { report, siteId: site.id, today: todayOf(deps, site) }),
          noted: { detail: { title: form.title } },
        }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: one,
      summary: 'Remove a report, with every link and token of it',
      may: MAY,
      records: 'report.removed',
      async handle(site, { params }) {
        const { id, form } = await findReport(deps, site, params['report'])
        await reports.remove(site.id, id)
        return { status: 204, noted: { detail: { title: form.title } } }
      },
    }),
    defineSiteRoute({
      method: 'put',
      path: `${one}/logo`,
      summary: 'Give a report a logo: a small PNG, JPEG or WebP',
      may: MAY,
      records: 'report.changed',
      bytes: MOST_LOGO_BYTES,
      async handle(site, { params, call }) {
        const { id, form } = await findReport(deps, site, params['report'])
        await reports.setLogo(id, await readLogo(call.request.body))
        return { status: 204, noted: { detail: { title: form.title } } }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${one}/logo`,
      summary: 'Take the logo off a report',
      may: MAY,
      records: 'report.changed',
      async handle(site, { params }) {
        const { id, form } = await findReport(deps, site, params['report'])
        await reports.setLogo(id, null)
        return { status: 204, noted: { detail: { title: form.title } } }
      },
    }),
  ]
}
