import { EmailTaken } from '@gatecount/shared/adapters/control/people'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Person } from '@gatecount/shared/domain/identity/principal'

type Control = Pick<ControlStore, 'firstOwner' | 'addPerson' | 'findPersonByEmail' | 'setMembership'>

/** An address that cannot exist (RFC 2606), and that one person has: two links at the same moment make one owner. */
const EMAIL = 'owner@first.invalid'

async function withPlaceholder(control: Control): Promise<Pick<Person, 'id'> | undefined> {
  try {
    return await control.addPerson({ name: 'Owner', email: EMAIL })
  } catch (error) {
    if (!(error instanceof EmailTaken)) throw error
    return await control.findPersonByEmail(EMAIL)
  }
}

/** The first owner of the installation; made when there is none yet. */
export async function theOwner(control: Control): Promise<Person> {
  const known = await control.firstOwner()
  if (known !== undefined) return known
  const made = await withPlaceholder(control)
  if (made !== undefined) await control.setMembership(made.id, { siteId: null, role: 'owner' })
  return theOwner(control)
}
