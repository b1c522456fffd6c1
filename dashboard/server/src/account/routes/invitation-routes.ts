import type { Invitation } from '@gatecount/shared/adapters/control/invitations'
import { type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { Problem } from '../../http/problem.ts'
import { type Call, defineRoute, type Route } from '../../http/route.ts'
import { role } from '../../people/member-routes.ts'
import type { AccountContext } from '../account-context.ts'
import { whoIsHere } from '../engine/here.ts'
import { attemptOf, begin } from './begin.ts'
import { password, personName, token } from './fields.ts'
import { orTaken } from './or-taken.ts'

const notValid = (): Problem =>
  new Problem(404, 'Invitation not valid', 'This invitation was accepted or withdrawn, or has expired')

const forSomebodyElse = (): Problem =>
  new Problem(409, 'For somebody else', 'The invitation is for another address; sign out, then open it again')

/** Seeing an invitation and accepting it: as a new person, or as the one who is signed in. */
export function openInvitationRoutes(context: AccountContext): Route[] {
  const { control, limits, passwords } = context

  const find = async (secret: Veiled<string>, call: Call): Promise<Invitation> => {
    const attempt = await limits.take(attemptOf(context, call))
    const invitation = await control.findInvitation(secret)
    if (invitation === undefined) throw notValid()
    await attempt.succeeded()
    return invitation
  }
  const domainOf = async ({ siteId }: Invitation): Promise<string | null> =>
    (await control.listSites()).find(({ id }) => id === siteId)?.domain ?? null
  const noted = ({ siteId, role: as }: Invitation) => ({
    ...(siteId !== null && { siteId }),
    detail: { role: as },
  })

  const welcome = async (
    invitation: Invitation,
    secret: Veiled<string>,
    {
      name,
      password: chosen,
    }: { readonly name?: string | undefined; readonly password?: string | undefined },
  ): Promise<string> => {
    if ((await control.findPersonByEmail(invitation.email)) !== undefined) {
      throw new Problem(409, 'Sign in first', 'There is an account with this address; sign in, then accept')
    }
    if (name === undefined || chosen === undefined) {
      throw new Problem(400, 'Bad request', 'A new account needs a name and a password')
    }
    const hashed = await passwords.prepare(invitation.email, chosen)
    // The link was sent to this address, so whoever has it reads what is sent there.
    const added = orTaken(control.addPerson({ name, email: invitation.email, emailVerified: true }))
    const { id } = await added
    await passwords.store(id, hashed)
    if ((await control.acceptInvitation(secret, id)) === undefined) {
      await control.removePerson(id)
      throw notValid()
    }
    return id
  }

  return [
    defineRoute({
      method: 'post',
      path: '/api/v1/invitations/open',
      summary: 'What an invitation is for; looking does not use it up',
      may: 'anyone',
      body: z.strictObject({ token }),
      answer: z.object({
        email: z.string(),
        site: z.string().nullable(),
        role,
        applied: z.boolean().describe('the affiliate asked for it, and nobody else'),
        hasAccount: z.boolean(),
        expiresAt: z.date(),
      }),
      async handle({ body, call }) {
        const invitation = await find(veil(body.token), call)
        const { email, role: as, expiresAt } = invitation
        const hasAccount = (await control.findPersonByEmail(email)) !== undefined
        const applied = as === 'affiliate' && invitation.invitedBy === null
        const site = await domainOf(invitation)
        return { body: { email, site, role: as, applied, hasAccount, expiresAt } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/invitations/accept',
      summary: 'Accept an invitation: who is signed in gets the role, anybody else a new account with it',
      may: 'anyone',
      records: 'invitation.accepted',
      body: z.strictObject({ token, name: personName.optional(), password: password.optional() }),
      async handle({ body, call }) {
        const secret = veil(body.token)
        const invitation = await find(secret, call)
        const here = await whoIsHere(context, call.request)
        if (here === undefined) {
          const id = await welcome(invitation, secret, body)
          const answer = await begin(context, call, { id, askSecondFactor: false })
          return { ...answer, noted: { ...answer.noted, ...noted(invitation) } }
        }
        if (here.person.email !== invitation.email) throw forSomebodyElse()
        if ((await control.acceptInvitation(secret, here.person.id)) === undefined) throw notValid()
        return { status: 204, noted: { person: here.person, ...noted(invitation) } }
      },
    }),
  ]
}
