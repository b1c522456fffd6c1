import type { StoredPolicy } from '@gatecount/shared/adapters/control/policy/policy-store'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import { numberOf } from '../http/number-of.ts'
import { notFound } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'
import { statementOf, statementText } from '../transparency/statement.ts'
import { transparencyPath } from '../transparency/transparency-path.ts'
import { sayIn } from '../words/speak.ts'
import { changeAnswer } from './posted-answer.ts'
import { sayDifferences, viewChange } from './say-difference.ts'

interface PolicyDeps {
  readonly control: Pick<ControlStore, 'policies'>
  readonly announcer: Pick<SiteAnnouncer, 'announce'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const version = z.object({
  version: z.int(),
  /** The local day it came into force; null before anybody was counted. */
  from: z.string().nullable(),
  hash: z.string(),
  signed: z.boolean(),
  differences: changeAnswer.shape.differences,
})

const answer = z.object({
  /** Where everybody reads it. */
  page: z.string(),
  waiting: z.array(changeAnswer),
  settled: z.array(changeAnswer),
  versions: z.array(version),
  statement: z.object({ text: z.string(), html: z.string() }),
  snippet: z.string(),
})

/** Each with what became otherwise by it, the last first. */
const historyOf = (versions: readonly StoredPolicy[], say: ReturnType<typeof sayIn>) =>
  versions
    .map(({ policy, hash, signature }, index) => {
      const before = versions[index - 1]
      return {
        version: policy.version,
        from: policy.from,
        hash,
        signed: signature !== null,
        differences: before ? sayDifferences(say, before.policy.terms, policy.terms) : [],
      }
    })
    .reverse()

/** The policy of a site, for whoever runs it: what waits, what was, and what to put into the shop. */
export function policyRoutes({ control, announcer, now }: PolicyDeps): Route[] {
  const { policies } = control
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/policy',
      summary: 'The policy of a site: changes that wait, versions, and a privacy statement made of it',
      may: 'settings:read',
      answer,
      async handle(site, { call }) {
        const { request } = call
        const language = languageOf(request)
        const say = sayIn(language)
        const { policy } = await policies.inForce(site.id, now())
        const changes = (await policies.changes(site.id)).map(change => viewChange(say, change))
        const page = `${request.protocol}://${request.headers.host ?? ''}${transparencyPath(site.domain)}`
        const statement = statementOf(say, policy.terms)
        return {
          body: {
            page,
            waiting: changes.filter(({ state }) => state === 'posted'),
            settled: changes.filter(({ state }) => state !== 'posted'),
            versions: historyOf(await policies.versions(site.id), say),
            statement: { text: statementText(statement), html: statement.html },
            snippet: `<a href="${page}">${say('What is counted here, and how to opt out')}</a>`,
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: '/api/v1/sites/:domain/policy/changes/:id',
      summary: 'Withdraw a change that waits for its seven days',
      may: 'settings:change',
      records: 'policy.withdrawn',
      async handle(site, { params }) {
        const id = numberOf(params['id'])
        const { day } = localClock(site.timeZone).at(now())
        if (id === undefined || !(await policies.withdraw(site.id, id, day)))
          throw notFound('No change of this number waits')
        await announcer.announce()
        return { noted: { detail: { change: id } } }
      },
    }),
  ]
}
