import type { Member } from '@gatecount/shared/adapters/control/programme-members'
import { z } from 'zod'
import { badField, notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { createInviter } from '../people/inviter.ts'
import { fault } from '../words/fault.ts'
import { memberAnswer, memberChange, NEXT_STATES, newMember } from './affiliate-fields.ts'
import { PROGRAMMES, type ProgrammeDeps, programmeOf, todayOf } from './programme-context.ts'

const IN_PAST = fault('is in the past')

/** @throws Problem 404 */
export async function memberOf(
  { control }: Pick<ProgrammeDeps, 'control'>,
  programmeId: number,
  affiliate: string | undefined,
): Promise<Member> {
  const members = await control.programmes.listMembers(programmeId)
  const member = members.find(one => one.affiliate === affiliate)
  if (member === undefined) throw notFound('The programme has no such affiliate')
  return member
}

/** Who takes part in a programme: invited, approved, suspended. What somebody has earned is never touched by that. */
export function affiliateRoutes(deps: ProgrammeDeps): Route[] {
  const { control, announcer } = deps
  const { programmes } = control
  const invite = createInviter(deps)
  return [
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/affiliates`,
      summary: 'Who takes part in a programme, has applied or did, with their codes',
      may: 'programmes:read',
      answer: z.object({ affiliates: z.array(memberAnswer) }),
      async handle(site, { params }) {
        const { id } = await programmeOf(deps, site, params)
        return { body: { affiliates: await programmes.listMembers(id) } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${PROGRAMMES}/:id/affiliates`,
      summary: 'Invite an affiliate; a link to sign in with is shown this once',
      may: 'programmes:manage',
      records: 'affiliate.invited',
      body: newMember,
      answer: memberAnswer.extend({ path: z.string().nullable(), mailed: z.boolean() }),
      async handle(site, { params, body, call }) {
        const { id } = await programmeOf(deps, site, params)
        const { email } = body
        const name = body.name === '' ? email.slice(0, email.indexOf('@')) : body.name
        const before = (await programmes.listMembers(id)).find(one => one.email === email)
        if (before !== undefined && ['approved', 'suspended'].includes(before.state))
          throw new Problem(409, 'Not invited', 'This affiliate takes part in the programme already')
        const affiliate = await programmes.addAffiliate({ name, email })
        await programmes.changeMember(id, affiliate, { state: 'approved', day: todayOf(deps, site) })
        // Whoever signs in here already needs no link.
        const hasRole = (await control.listMembers(site.id)).some(person => person.email === email)
        const sent = hasRole
          ? { path: null, mailed: false }
          : await invite(call, { email, siteId: site.id, role: 'affiliate', site: site.domain })
        await announcer.announce()
        const { path, mailed } = sent
        const member = await memberOf(deps, id, affiliate)
        return { status: 201, body: { ...member, path, mailed }, noted: { detail: { email } } }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${PROGRAMMES}/:id/affiliates/:affiliate`,
      summary: 'Approve, decline, suspend or let go; sales from a day on are credited, or are not',
      may: 'programmes:manage',
      records: 'affiliate.changed',
      body: memberChange,
      answer: memberAnswer,
      async handle(site, { params, body: { state, from, reason } }) {
        const { id } = await programmeOf(deps, site, params)
        const member = await memberOf(deps, id, params['affiliate'])
        const today = todayOf(deps, site)
        const day = from ?? today
        if (day < today) throw badField([{ field: 'from', detail: IN_PAST }])
        if (!NEXT_STATES[member.state].includes(state))
          throw new Problem(409, 'Not changed', 'Somebody who is {state} cannot become {next}', {
            values: { state: member.state, next: state },
          })
        await programmes.changeMember(id, member.affiliate, { state, day, reason })
        await announcer.announce()
        return {
          body: await memberOf(deps, id, member.affiliate),
          noted: { detail: { label: member.name, state } },
        }
      },
    }),
  ]
}
