import { expect, it } from 'vitest'
import { openTestDashboard } from '../testing/test-dashboard.ts'
import { theOwner } from './the-owner.ts'

it('theOwner() makes one owner, however many ask at the same time', async () => {
  await using dash = await openTestDashboard()
  for (const { id } of await dash.control.listPeople()) await dash.control.removePerson(id)
  const owners = await Promise.all(Array.from({ length: 5 }, () => theOwner(dash.control)))
  expect(new Set(owners.map(({ id }) => id)).size).toBe(1)
  expect(await dash.control.listPeople()).toHaveLength(1)
})
