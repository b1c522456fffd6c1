import type { AuditReport } from '@gatecount/shared/domain/audit/audit-report'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signInByLink } from './sign-in-by-link.ts'

let house: DashboardHouse
let page: Page
beforeAll(async () => {
  house = await openDashboardHouse()
  const context = await house.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' })
  page = await context.newPage()
  await signInByLink(page, house)
})
afterAll(() => house?.[Symbol.asyncDispose]())

const REPORT: AuditReport = {
  green: false,
  seconds: 12.4,
  results: [
    {
      check: 'smallest_crowd',
      verdict: 'holds',
      looked: [{ what: 'day rows of one property', figure: 31_448 }],
      notes: [],
      findings: [],
    },
    {
      check: 'nothing_at_rest',
      verdict: 'broken',
      looked: [{ what: 'bytes looked at in all', figure: 155_238_409 }],
      notes: [],
      findings: [{ what: 'IPv4 address (text, plain), 8 of those that were sent', where: 'logs/access.log' }],
    },
    {
      check: 'sealing_keys',
      verdict: 'warning',
      looked: [],
      notes: ['Private keys lie in the database as they are.'],
      findings: [],
    },
  ],
  controls: [{ check: 'smallest_crowd', planted: 6, found: 6, missed: [] }],
}

describe('the audit page', () => {
  it('the audit page is empty at first, runs an audit with planted leaks, says what it does, and shows its report', async () => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Audit' }).click()
    await page.getByText('No audit yet').waitFor()
    await page.getByLabel('with planted leaks').check()
    await page.getByRole('button', { name: 'Run now' }).click()
    await page.getByRole('status').filter({ hasText: 'Waiting for a worker' }).waitFor()
    const audit = await house.control.takeAudit(60)
    expect(audit?.positiveControl).toBe(true)
    await house.control.noteAudit(audit?.id ?? 0, 'nothing_at_rest', 60)
    await page.getByRole('status').filter({ hasText: 'Nothing of a visitor is at rest' }).waitFor()
    expect(await page.getByRole('button', { name: 'Running' }).isDisabled()).toBe(true)

    await house.control.finishAudit(audit?.id ?? 0, REPORT)
    await page.getByText('One law does not hold.').waitFor()
    const rows = await page.getByRole('row').allInnerTexts()
    const words = rows.map(row => row.replace(/\s+/g, ' ').trim())
    expect(words[1]).toContain('No row describes fewer visitors than its gate holds 31,448 day rows')
    expect(words[1]).toContain('6 of 6 planted leaks found')
    expect(words[2]).toMatch(/broken 155,238,409 bytes .* in logs\/access\.log/)
    expect(await page.getByRole('button', { name: 'Run now' }).isEnabled()).toBe(true)
  })

  it('the audit page fits a phone, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.getByText('One law does not hold.').waitFor()
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(360)
    }
  })
})
