import {
  openTestDashboard,
  type Sender,
  type TestDashboard,
} from '@gatecount/dashboard-server/testing/test-dashboard'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { SignedRelease } from '@gatecount/shared/proof/release-proof'
import { releasedWeeks } from '#tests/web/released-weeks'

type Options = Parameters<typeof openTestDashboard>

export interface SharingStand extends AsyncDisposable {
  readonly dash: TestDashboard
  readonly site: ControlledSite
  readonly releases: readonly SignedRelease[]
  /** Composes a report of the site. @returns its number */
  compose(form?: object, otherSites?: readonly string[]): Promise<number>
  /** Shares it. @returns what opens it, and the number of the share */
  share(report: number, how: object): Promise<{ readonly id: number; readonly token: string }>
  /** Answers of every way to read what a link shares. */
  readEverywhere(token: string, query?: string): Promise<Response[]>
  get(path: string, as?: Sender): Promise<Response>
}

export const DOMAIN = 'shop.example'
export const REPORTS = `/api/v1/sites/${DOMAIN}/shared-reports`
export const FORM = {
  title: 'What partners see',
  words: 'Month by month.',
  period: { kind: 'weeks', n: 53 },
  parts: [
    { family: 'visitors', as: 'figure' },
    { family: 'visitors', as: 'line' },
    { family: 'pageviews', as: 'figure' },
    { family: 'country', as: 'bars', rows: 3 },
    { family: 'gateway', as: 'bars', rows: 2 },
    { family: 'page', as: 'bars' },
    { family: 'source', as: 'bars' },
    { family: 'next_page', as: 'bars' },
  ],
}

/** A dashboard with a site of which three weeks are released. */
export async function openSharingStand(...options: Options): Promise<SharingStand> {
  const dash = await openTestDashboard(...options)
  const { control } = dash
  const house = { control, cells: dash.store.writer }
  const releases = await releasedWeeks(house, DOMAIN, ['public', 'partner', 'partner'])
  const site = await control.findSite(DOMAIN)
  if (site === undefined) throw new Error('The site is gone')
  const get = (path: string, as: Sender = 'nobody') => dash.send(as, 'GET', path)
  const made = async <T>(path: string, json: object): Promise<T> => {
    const answer = await dash.send('owner', 'POST', path, { json })
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return {
    dash,
    site,
    releases,
    get,
    compose: async (form = {}, otherSites = []) =>
      (await made<{ id: number }>(REPORTS, { form: { ...FORM, ...form }, otherSites })).id,
    share: (report, how) => made(`${REPORTS}/${report}/shares`, how),
    readEverywhere: (token, query = '') =>
      Promise.all(
        ['', '/report.json', '/report.csv', '/report.pdf'].map(file =>
          get(`/shared/${token}${file}${query}`),
        ),
      ),
    [Symbol.asyncDispose]: () => dash[Symbol.asyncDispose](),
  }
}
