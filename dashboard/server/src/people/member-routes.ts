import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { ROLES, type Role } from '@gatecount/shared/domain/identity/permissions'
import { z } from 'zod'
import { notFound, Problem } from '../http/problem.ts'
import { defineRoute, defineSiteRoute, type Route } from '../http/route.ts'

type Control = Pick<
  ControlStore,
  | 'listMembers'
  | 'setMembership'
  | 'removeMembership'
  | 'listPeople'
  | 'listSites'
  | 'findPerson'
  | 'removePerson'
>

export const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]])

const member = z.object({ id: z.string(), name: z.string(), email: z.string(), role, since: z.date() })
const somebody = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.object({ site: z.string().nullable(), role })),
})

const noMember = (): Problem => notFound('The site knows no such person')

/** Who has a role on a site, and who has an account at all. */
export function memberRoutes(control: Control): Route[] {
  const memberOf = async (siteId: number, id: string | undefined) => {
    const known = (await control.listMembers(siteId)).find(somebody => somebody.id === id)
    if (known === undefined) throw noMember()
    return known
  }
  /** @throws Problem 409: an installation without an owner could be run by nobody */
  const refuseLastOwner = async (id: string): Promise<void> => {
    const owners = await control.listMembers(null)
    if (owners.length === 1 && owners[0]?.id === id) {
      throw new Problem(409, 'Last owner', 'The installation needs an owner; make somebody else one first')
    }
  }
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/people',
      summary: 'Who has a role on the site; owners of the installation have every right without one',
      may: 'people:manage',
      answer: z.object({ people: z.array(member), installationOwners: z.array(member) }),
      async handle(site) {
        const [people, installationOwners] = await Promise.all([
          control.listMembers(site.id),
          control.listMembers(null),
        ])
        return { body: { people, installationOwners } }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: '/api/v1/sites/:domain/people/:person',
      summary: 'Change the role of somebody on the site',
      may: 'people:manage',
      records: 'person.changed',
      body: z.strictObject({ role }),
      async handle(site, { body, params }) {
        const { id, email } = await memberOf(site.id, params['person'])
        await control.setMembership(id, { siteId: site.id, role: body.role })
        return { status: 204, noted: { detail: { email, role: body.role } } }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: '/api/v1/sites/:domain/people/:person',
      summary: 'Take the role on the site away; the account stays',
      may: 'people:manage',
      records: 'person.removed',
      async handle(site, { params }) {
        const { id, email } = await memberOf(site.id, params['person'])
        await control.removeMembership(id, site.id)
        return { status: 204, noted: { detail: { email } } }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/people',
      summary: 'Everybody who has an account, with their roles',
      may: 'installation:manage',
      answer: z.object({ people: z.array(somebody) }),
      async handle() {
        const [people, sites] = await Promise.all([control.listPeople(), control.listSites()])
        const domains = new Map(sites.map(({ id, domain }) => [id, domain]))
        const rolesOf = (memberships: (typeof people)[number]['memberships']) =>
          memberships.map(({ siteId, role: is }) => ({
            site: siteId === null ? null : (domains.get(siteId) ?? null),
            role: is,
          }))
        return {
          body: {
            people: people.map(({ id, name, email, memberships }) => ({
              id,
              name,
              email,
              roles: rolesOf(memberships),
            })),
          },
        }
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/v1/people/:person',
      summary: 'Remove an account and all its roles',
      may: 'installation:manage',
      records: 'person.removed',
      async handle({ params }) {
        const person = await control.findPerson(params['person'] ?? '')
        if (person === undefined) throw notFound('There is no such person')
        await refuseLastOwner(person.id)
        await control.removePerson(person.id)
        return { status: 204, noted: { detail: { email: person.email } } }
      },
    }),
  ]
}
