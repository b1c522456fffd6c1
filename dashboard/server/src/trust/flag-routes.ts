import { addDays } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { memberOf } from '../programmes/affiliate-routes.ts'
import { PROGRAMMES, programmeOf, todayOf } from '../programmes/programme-context.ts'
import { type LookDeps, lookAtProgramme } from './look-for-signs.ts'
import type { TrustDeps } from './trust-context.ts'
import { flagAnswer, flagDecision, viewFlag, waitingAnswer } from './trust-fields.ts'

/** Signs of fraud, and what a person decides about each. By itself nothing follows from one. */
export function flagRoutes(deps: TrustDeps & Pick<LookDeps, 'cells'>): Route[] {
  const { trust, programmes } = deps.control
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/waiting`,
      summary: 'How many signs of fraud and disputes of a programme wait, and for whom',
      may: 'programmes:read',
      answer: waitingAnswer,
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        return { body: await trust.countWaiting(id) }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/flags`,
      summary: 'Signs of fraud in a programme, with the figures that led to each; undecided ones first',
      may: 'programmes:read',
      answer: z.object({ flags: z.array(flagAnswer) }),
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        return { body: { flags: (await trust.listFlags(id)).map(viewFlag) } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/flags`,
      summary: 'Look for signs of fraud now, and not only once a day: after an import, or late refunds',
      may: 'programmes:manage',
      answer: z.object({ found: z.int().describe('signs that are new') }),
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        const today = todayOf(deps, site)
        const look = { programmeId: id, site, today, to: addDays(today, -1) }
        const found = await lookAtProgramme(deps, look)
        return { body: { found } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/flags/:flag/decision`,
      summary: 'Decide about a sign of fraud: dismiss it, warn, hold payouts, or suspend from today on',
      may: 'programmes:manage',
      records: 'flag.decided',
      body: flagDecision,
      answer: flagAnswer,
      async handle(site, { params, body: { state, words } }) {
        const { id } = await programmeOf(deps, site, params)
        const number = numberOf(params['flag'])
        const flag = (await trust.listFlags(id)).find(one => one.id === number)
        if (flag === undefined) throw notFound('There is no such sign')
        const today = todayOf(deps, site)
        if (state === 'suspended') {
          const member = await memberOf(deps, id, flag.affiliate)
          if (member.state !== 'approved' && member.state !== 'suspended')
            throw new Problem(409, 'Not suspended', 'Only somebody who takes part can be suspended')
          if (member.state === 'approved')
            await programmes.changeMember(id, flag.affiliate, { state, day: today, reason: words })
          await deps.announcer.announce()
        }
        await trust.decideFlag(id, flag.id, { state, words, today })
        const after = (await trust.listFlags(id)).find(one => one.id === flag.id) ?? flag
        return {
          body: viewFlag(after),
          noted: { detail: { label: flag.affiliateName ?? flag.affiliate, sign: flag.sign, state } },
        }
      },
    }),
  ]
}
