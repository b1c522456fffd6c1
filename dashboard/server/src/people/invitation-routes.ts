import type { Invitation } from '@gatecount/shared/adapters/control/invitations'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Membership } from '@gatecount/shared/domain/identity/principal'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type Call, defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import { fault } from '../words/fault.ts'
import { createInviter, type InviterDeps } from './inviter.ts'
import { role } from './member-routes.ts'

type Control = Pick<ControlStore, 'addInvitation' | 'listInvitations' | 'removeInvitation' | 'listMembers'>

export const email = z.email(fault('is not an e-mail address')).max(254).toLowerCase()
const shown = z.object({
  id: z.int(),
  email: z.string(),
  role,
  createdAt: z.date(),
  expiresAt: z.date(),
})
/** The link is shown this once, to be passed on where no mail can be sent; `mailed` says whether one is on its way. */
const made = shown.extend({ path: z.string(), mailed: z.boolean() })

const view = ({ id, email: to, role: as, createdAt, expiresAt }: Invitation) => ({
  id,
  email: to,
  role: as,
  createdAt,
  expiresAt,
})

const noInvitation = (): Problem => notFound('There is no such invitation; it may have been accepted')

interface InvitationDeps extends InviterDeps {
  readonly control: Control
}

/** Invitations to a site or to the installation: made, shown, withdrawn. Accepting one is part of signing in. */
export function invitationRoutes({ control, letters, log }: InvitationDeps): Route[] {
  const send = createInviter({ control, letters, log })
  const invite = async (call: Call, email: string, membership: Membership, site: string | undefined) => {
    const members = await control.listMembers(membership.siteId)
    if (members.some(member => member.email === email)) {
      throw new Problem(409, 'Has a role', 'This person has a role here already; change it instead')
    }
    const { invitation, path, mailed } = await send(call, { email, site, ...membership })
    return {
      status: 201,
      body: { ...view(invitation), path, mailed },
      noted: { detail: { email, role: membership.role } },
    }
  }
  const withdraw = async (siteId: number | null, number: string | undefined) => {
    const id = numberOf(number)
    if (id === undefined || !(await control.removeInvitation(siteId, id))) throw noInvitation()
    return { status: 204 }
  }
  const list = async (siteId: number | null) => ({
    body: { invitations: (await control.listInvitations(siteId)).map(view) },
  })
  const listed = z.object({ invitations: z.array(shown) })
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/invitations',
      summary: 'Invitations to the site that wait',
      may: 'people:manage',
      answer: listed,
      handle: async site => await list(site.id),
    }),
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/sites/:domain/invitations',
      summary: 'Invite somebody to the site; the link is shown this once',
      may: 'people:manage',
      records: 'person.invited',
      body: z.strictObject({ email, role }),
      answer: made,
      handle: async (site, { body, call }) =>
        await invite(call, body.email, { siteId: site.id, role: body.role }, site.domain),
    }),
    defineSiteRoute({
      method: 'delete',
      path: '/api/v1/sites/:domain/invitations/:id',
      summary: 'Withdraw an invitation to the site',
      may: 'people:manage',
      records: 'invitation.withdrawn',
      handle: async (site, { params }) => await withdraw(site.id, params['id']),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/invitations',
      summary: 'Invitations to own the installation that wait',
      may: 'installation:manage',
      answer: listed,
      handle: async () => await list(null),
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/invitations',
      summary: 'Invite another owner of the installation; the link is shown this once',
      may: 'installation:manage',
      records: 'person.invited',
      body: z.strictObject({ email }),
      answer: made,
      handle: async ({ body, call }) =>
        await invite(call, body.email, { siteId: null, role: 'owner' }, undefined),
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/invitations/:id',
      summary: 'Withdraw an invitation to own the installation',
      may: 'installation:manage',
      records: 'invitation.withdrawn',
      handle: async ({ params }) => await withdraw(null, params['id']),
    }),
  ]
}
