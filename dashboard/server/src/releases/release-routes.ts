import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { readReceipts, readRelease } from '@gatecount/shared/adapters/clickhouse/release-reader'
import type { ControlledSite, ControlStore, ReleaseSettings } from '@gatecount/shared/adapters/control/port'
import { mayDo } from '@gatecount/shared/domain/identity/principal'
import { openSince } from '@gatecount/shared/domain/policy/held-to-history'
import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { RELEASE_PRESETS } from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type Call, defineSiteRoute, type Route } from '../http/route.ts'
import { viewPosted } from '../policy/posted-answer.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'
import { fault } from '../words/fault.ts'
import { refuseChildDirected } from './refuse-child-directed.ts'
import {
  receiptsAnswer,
  releaseAnswer,
  releaseOffersAnswer,
  releaseSettingsAnswer,
} from './release-answers.ts'

interface ReleaseDeps {
  readonly cells: CellReader
  readonly control: Pick<ControlStore, 'releaseSettings' | 'policies'>
  readonly announcer: SiteAnnouncer
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Values declared beforehand; each is released with noise, so a long list makes a long release. */
const MOST_DECLARED = 5000
/** Room for two full lists of addresses of ordinary length. */
const MOST_BYTES = 2 * 1024 * 1024
const declaredValues = (shape: z.ZodString) => z.array(shape.max(2000)).max(MOST_DECLARED)

const change = z
  .strictObject({
    period: z.enum(['week', 'month']),
    preset: z.enum(['public', 'partner', 'none']),
    declared: z
      .strictObject({
        page: declaredValues(z.string().regex(/^\/\S*$/, fault('must be a path, such as /toner/black'))),
        exit_link: declaredValues(
          z.string().regex(/^https?:\/\/\S+$/, fault('must be an address of the web')),
        ),
      })
      .partial(),
  })
  .partial()

/** What each preset promises, for whoever chooses. */
const presets = () =>
  Object.keys(RELEASE_PRESETS).map(name => {
    const { preset, rho, epsilon, delta, families } = planRelease(name as keyof typeof RELEASE_PRESETS)
    return { preset, rho, epsilon, delta, sigmas: families.map(({ family, sigma }) => ({ family, sigma })) }
  })

/** On a public site anyone reads what was released, and nothing else. */
const openTo = (site: ControlledSite): boolean => site.public && site.childDirected !== true

/** Releases with noise: their receipts, each whole, and how a site releases. */
export function releaseRoutes({ cells, control, announcer, now }: ReleaseDeps): Route[] {
  const settingsOf = async (siteId: number): Promise<ReleaseSettings> => {
    const settings = await control.releaseSettings(siteId)
    if (settings === undefined) throw notFound('There is no such site')
    return settings
  }

  /** What was taken before releases were open to everybody is for those who may read them anyway. */
  const readersOf = async (site: ControlledSite, { principal }: Call) => {
    if (principal !== undefined && mayDo(principal, 'releases:read', site.id)) return () => true
    const versions = (await control.policies.versions(site.id)).map(({ policy }) => policy)
    const since = openSince(versions)
    return ({ start }: PrivacyReceipt): boolean => since === null || (since !== undefined && start >= since)
  }

  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/releases',
      summary: 'Receipts of what was released with noise',
      answer: receiptsAnswer,
      may: 'releases:read',
      openTo,
      async handle(site, { call }) {
        refuseChildDirected(site)
        const isFor = await readersOf(site, call)
        const releases = await readReceipts(cells, site.id)
        return { body: { releases: releases.filter(({ receipt }) => isFor(receipt)) } }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/releases/:sequence',
      summary: 'One release, whole',
      answer: releaseAnswer,
      may: 'releases:read',
      openTo,
      async handle(site, { params, call }) {
        refuseChildDirected(site)
        const isFor = await readersOf(site, call)
        const number = numberOf(params['sequence'])
        const release = number === undefined ? undefined : await readRelease(cells, site.id, number)
        if (release === undefined || !isFor(release.receipt))
          throw notFound('The site has no release of this number')
        if (release.rows.length === 0 && release.receipt.rows > 0)
          throw new Problem(
            410,
            'No longer kept',
            'The counts of this release are no longer kept; its receipt is',
          )
        return { body: release }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/release-settings',
      summary: 'How a site releases, and what each preset promises',
      answer: releaseOffersAnswer,
      may: 'releases:read',
      async handle(site) {
        refuseChildDirected(site)
        return { body: { ...(await settingsOf(site.id)), presets: presets() } }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: '/api/v1/sites/:domain/release-settings',
      summary: 'Change how a site releases',
      answer: releaseSettingsAnswer,
      may: 'settings:change',
      records: 'release.changed',
      body: change,
      jsonBytes: MOST_BYTES,
      async handle(site, { body, call }) {
        refuseChildDirected(site)
        const posted = await control.policies.change(site.id, { release: body }, now())
        await announcer.announce()
        const settings = { ...(await settingsOf(site.id)), ...viewPosted(call, posted) }
        return { body: settings, noted: { detail: { settings: Object.keys(body) } } }
      },
    }),
  ]
}
