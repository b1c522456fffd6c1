import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { EARNINGS_SCOPE } from '@gatecount/shared/domain/identity/permissions'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { newSecret } from '../auth/new-secret.ts'
import { endOf, newToken, shownToken, viewToken } from '../auth/token-fields.ts'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { ownAffiliate } from './own-programme.ts'

const MOST_TOKENS = 20

/** Tokens that affiliates make for programs of theirs: each reads what its maker earned, and can do nothing. */
export function ownTokenRoutes(control: ControlStore, now: () => number): Route[] {
  const path = '/api/v1/affiliate/tokens'
  const may = 'earnings:tell-own'
  return [
    defineRoute({
      method: 'get',
      path,
      summary: 'Your tokens as an affiliate, without their secrets',
      may,
      answer: z.object({ tokens: z.array(shownToken) }),
      async handle({ call }) {
        const tokens = await control.listOwnTokens(await ownAffiliate({ control }, call))
        return { body: { tokens: tokens.map(viewToken) } }
      },
    }),
    defineRoute({
      method: 'post',
      path,
      summary: 'Make a token that reads what you earn; it is shown this once',
      may,
      body: newToken,
      answer: shownToken.extend({ token: z.string() }),
      async handle({ body: { label, days }, call }) {
        const affiliate = await ownAffiliate({ control }, call)
        if ((await control.listOwnTokens(affiliate)).length >= MOST_TOKENS)
          throw new Problem(409, 'Not made', 'There are at most {most} tokens; remove one first', {
            values: { most: MOST_TOKENS },
          })
        const secret = newSecret('gc_')
        const token = await control.addToken(secret, {
          siteId: null,
          affiliate,
          scopes: [EARNINGS_SCOPE],
          label,
          createdBy: call.principal?.kind === 'person' ? call.principal.id : null,
          expiresAt: endOf(days, now()),
        })
        return { status: 201, body: { ...viewToken(token), token: unveil(secret) } }
      },
    }),
    defineRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a token of yours',
      may,
      async handle({ params, call }) {
        const affiliate = await ownAffiliate({ control }, call)
        const id = numberOf(params['id'])
        if (id === undefined || !(await control.removeOwnToken(affiliate, id)))
          throw notFound('You have no such token')
        return { status: 204 }
      },
    }),
  ]
}
