import { expect, it } from 'vitest'
import { attackByLinking } from './linking.ts'
import { expectPublished } from './measure/published.ts'

it('rows of two lists can be joined when a group shares both values, and not when visitors have nothing to do with each other', () => {
  const findings = attackByLinking()
  expectPublished(findings)
  const [strangers, group] = findings
  expect(strangers?.value).toBe(0)
  expect(group?.value).toBe(1)
})
