import { randomUUID } from 'node:crypto'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Person } from '@gatecount/shared/domain/identity/principal'

/** The first owner of the installation; made when there is none yet. The address is one that cannot exist (RFC 2606). */
export async function theOwner(
  control: Pick<ControlStore, 'firstOwner' | 'addPerson' | 'setMembership'>,
): Promise<Person> {
  const known = await control.firstOwner()
  if (known !== undefined) return known
  const { id } = await control.addPerson({ name: 'Owner', email: `owner@${randomUUID()}.invalid` })
  await control.setMembership(id, { siteId: null, role: 'owner' })
  return theOwner(control)
}
