import { randomUUID } from 'node:crypto'
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { z } from 'zod'
import { notFound, Problem } from '../../http/problem.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { AccountContext } from '../account-context.ts'
import { mustBeFresh, mustBeHere } from '../engine/here.ts'
import { begin } from '../routes/begin.ts'
import { personName } from '../routes/fields.ts'
import { waysIn } from '../ways-in.ts'
import { addPasskey } from './add-passkey.ts'
import { checkPasskey, SIGN_IN_PURPOSE } from './check-passkey.ts'
import { authenticationCredential, registrationCredential } from './credential-schemas.ts'
import { relyingParty } from './relying-party.ts'

const shown = z.object({
  id: z.string(),
  name: z.string(),
  /** Whether it is kept in an account of its maker, and survives the device. */
  backedUp: z.boolean(),
  createdAt: z.date(),
  /** `YYYY-MM-DD`. */
  lastUsedOn: z.string().nullable(),
})
const options = z.looseObject({ challenge: z.string() })

/** A column without a time comes as the beginning of that day on this machine. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(number => String(number).padStart(2, '0'))
    .join('-')

/** More is a mistake, or a script. */
const MOST = 50

/** Purpose of a challenge that is answered by making a passkey. */
const adding = (personId: string): string => `add ${personId}`

const noPasskey = (): Problem => notFound('There is no such passkey')

/** Passkeys: signing in with one, and adding, naming and removing them. */
export function passkeyRoutes(context: AccountContext): Route[] {
  const { challenges, publicUrl } = context
  const rows = context.control.accounts
  const listOf = (personId: string) =>
    rows.select('passkeys', [{ column: 'person_id', value: personId }], {
      sortBy: { column: 'created_at', direction: 'asc' },
    })
  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/session/passkey/options',
      summary: 'What a browser needs to ask for a passkey; the same for everybody',
      may: 'anyone',
      answer: options,
      handle: async ({ call }) => ({
        body: await generateAuthenticationOptions({
          rpID: relyingParty(publicUrl, call).id,
          challenge: new Uint8Array(challenges.make(SIGN_IN_PURPOSE)),
          userVerification: 'required',
        }),
      }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/session/passkey',
      summary: 'Sign in with a passkey, which is two factors in one',
      may: 'anyone',
      records: 'session.started',
      body: z.strictObject({ credential: authenticationCredential }),
      async handle({ body, call }) {
        const { person_id: id } = await checkPasskey(context, call, body.credential)
        return await begin(context, call, { id, askSecondFactor: false })
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/me/passkeys',
      summary: 'Your passkeys',
      may: 'person',
      answer: z.object({ passkeys: z.array(shown) }),
      async handle({ call }) {
        const { person } = await mustBeHere(context, call)
        const passkeys = (await listOf(person.id)).map(
          ({ id, name, backed_up, created_at, last_used_on }) => ({
            id,
            name,
            backedUp: backed_up,
            createdAt: created_at,
            lastUsedOn: last_used_on && dayOf(last_used_on),
          }),
        )
        return { body: { passkeys } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/passkeys/options',
      summary: 'What a browser needs to make a passkey',
      may: 'person',
      answer: options,
      async handle({ call }) {
        const { person } = await mustBeFresh(context, call)
        return {
          body: await generateRegistrationOptions({
            rpName: 'Gatecount',
            rpID: relyingParty(publicUrl, call).id,
            userName: person.email,
            userDisplayName: person.name,
            userID: new Uint8Array(Buffer.from(person.id)),
            challenge: new Uint8Array(challenges.make(adding(person.id))),
            attestationType: 'none',
            excludeCredentials: (await listOf(person.id)).map(({ credential_id }) => ({ id: credential_id })),
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          }),
        }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/me/passkeys',
      summary: 'Add the passkey that the browser made',
      may: 'person',
      records: 'passkey.added',
      body: z.strictObject({ credential: registrationCredential, name: personName }),
      answer: z.object({ id: z.string() }),
      async handle({ body, call }) {
        const { person } = await mustBeFresh(context, call)
        if ((await listOf(person.id)).length >= MOST) {
          throw new Problem(409, 'Too many', 'Remove a passkey that you no longer use first')
        }
        const id = randomUUID()
        await addPasskey(context, call, {
          id,
          personId: person.id,
          name: body.name,
          credential: body.credential,
          purpose: adding(person.id),
        })
        return { status: 201, body: { id }, noted: { detail: { name: body.name } } }
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/api/v1/me/passkeys/:id',
      summary: 'Name a passkey',
      may: 'person',
      body: z.strictObject({ name: personName }),
      async handle({ body, params, call }) {
        const { person } = await mustBeHere(context, call)
        const own = [
          { column: 'person_id', value: person.id },
          { column: 'id', value: params['id'] ?? '' },
        ] as const
        if ((await rows.update('passkeys', own, { set: { name: body.name } })).length === 0) throw noPasskey()
        return { status: 204 }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/me/passkeys/:id',
      summary: 'Remove a passkey, unless it is the only way to sign in',
      may: 'person',
      records: 'passkey.removed',
      async handle({ params, call }) {
        const { person } = await mustBeFresh(context, call)
        const known = (await listOf(person.id)).find(({ id }) => id === params['id'])
        if (known === undefined) throw noPasskey()
        const { password, passkeys, emailLink, oidc } = await waysIn(context, person)
        if (passkeys === 1 && !password && !emailLink && !oidc) {
          throw new Problem(409, 'Only way to sign in', 'Set a password or add another passkey first')
        }
        await rows.remove('passkeys', [{ column: 'id', value: known.id }])
        return { status: 204, noted: { detail: { name: known.name } } }
      },
    }),
  ]
}
