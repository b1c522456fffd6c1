import { z } from 'zod'
import { languageOf } from '../../http/language-of.ts'
import { type Answer, type Call, defineRoute, type Route } from '../../http/route.ts'
import { role } from '../../people/member-routes.ts'
import type { AccountContext, Here } from '../account-context.ts'
import { engineAnswer, engineHeaders } from '../engine/engine-answer.ts'
import { isFresh, mustBeFresh, mustBeHere, whoIsHere } from '../engine/here.ts'
import { canReceive, needsSetup, waysIn } from '../ways-in.ts'
import { offerAddress } from './address-routes.ts'
import { email, personName } from './fields.ts'
import { orTaken } from './or-taken.ts'

const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  /** The account has no way to sign in but the one-time link that it came from. */
  needsSetup: z.boolean(),
  roles: z.array(z.object({ site: z.string().nullable(), role })),
  hasPassword: z.boolean(),
  passkeys: z.int(),
  secondFactor: z.boolean(),
  /** Whether what changes the account can be done without confirming again. */
  fresh: z.boolean(),
})

/** Lengthens the session: pages ask when they open. */
async function describeSelf(context: AccountContext, { request }: Call, here: Here) {
  const { control, engine } = context
  const { person } = here
  const headers = engineHeaders(request)
  const [{ cookies }, [row], sites, ways, setup] = await Promise.all([
    // The one place that renews the cookie.
    engineAnswer(engine.api.getSession({ headers, asResponse: true })),
    control.accounts.select('people', [{ column: 'id', value: person.id }]),
    control.listSites(),
    waysIn(context, person),
    needsSetup(context, person),
  ])
  const domains = new Map(sites.map(({ id, domain }) => [id, domain]))
  return {
    headers: { 'Set-Cookie': cookies },
    body: {
      id: person.id,
      name: person.name,
      email: person.email,
      emailVerified: row?.email_verified ?? false,
      needsSetup: setup,
      roles: person.memberships.map(({ siteId, role: is }) => ({
        site: siteId === null ? null : (domains.get(siteId) ?? null),
        role: is,
      })),
      hasPassword: ways.password,
      passkeys: ways.passkeys,
      secondFactor: row?.two_factor_enabled ?? false,
      fresh: isFresh(here, context.now()),
    },
  } satisfies Answer
}

/** Who is signed in, and what they are called. */
export function meRoutes(context: AccountContext): Route[] {
  const { control, letters } = context
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/session',
      summary: 'Who is signed in, null for nobody; lengthens the session',
      may: 'anyone',
      answer: z.object({ person: me.nullable() }),
      async handle({ call }) {
        const here = await whoIsHere(context, call.request)
        if (here === undefined) return { body: { person: null } }
        const { headers, body } = await describeSelf(context, call, here)
        return { headers, body: { person: body } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/me',
      summary: 'Who is signed in; lengthens the session',
      may: 'person',
      answer: me,
      handle: async ({ call }) => await describeSelf(context, call, await mustBeHere(context, call)),
    }),
    defineRoute({
      method: 'patch',
      path: '/api/v1/me',
      summary:
        'Change your name, or your e-mail address; that waits for a link which is mailed there, where mail is configured',
      may: 'person',
      records: 'account.changed',
      body: z.strictObject({ name: personName.optional(), email: email.optional() }),
      answer: z.object({ emailPending: z.string() }),
      async handle({ body, call }) {
        const moves = body.email !== undefined
        const { person } = moves ? await mustBeFresh(context, call) : await mustBeHere(context, call)
        const { name, email: wanted } = body
        const isMove = wanted !== undefined && wanted !== person.email && canReceive(person.email)
        if (letters !== undefined && isMove) {
          await control.changePerson(person.id, { name })
          await offerAddress(context, call, letters(languageOf(call.request)), {
            id: person.id,
            email: wanted,
          })
          return { status: 202, body: { emailPending: wanted } }
        }
        await orTaken(control.changePerson(person.id, body))
        return { status: 204 }
      },
    }),
  ]
}
