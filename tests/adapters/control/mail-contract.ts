import type { MailSubscription } from '@gatecount/shared/adapters/control/mail-subscriptions'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { expect, it } from 'vitest'

const at = (time: string): Date => new Date(`2026-03-09T${time}Z`)

/** What every control store does with reports and alerts by mail. Run inside `describe`. */
export function mailContract(store: () => ControlStore): void {
  let made = 0
  async function somebody() {
    made += 1
    const site = await store().addSite({ domain: `mail-${made}.example`, timeZone: 'UTC' })
    const person = await store().addPerson({ name: 'Max', email: `max-${made}@mail.example` })
    return { siteId: site.id, personId: person.id }
  }
  async function subscribed() {
    const { personId, siteId } = await somebody()
    const wanted = { language: 'de', reports: { week: '2026-02-23' }, alerts: { drop: 40 } } as const
    await store().setWantedMail(personId, siteId, wanted)
    const [report] = (await store().reportSubscriptions()).filter(row => row.siteId === siteId)
    const [alert] = (await store().alertSubscriptions()).filter(row => row.siteId === siteId)
    if (report === undefined || alert === undefined) throw new Error('not stored')
    return { personId, siteId, wanted, report, alert }
  }

  it('setWantedMail() puts what somebody wants of a site in place of what they wanted before', async () => {
    const { personId, siteId, wanted, report, alert } = await subscribed()
    expect(await store().wantedMail(personId, siteId)).toEqual(wanted)
    expect(report).toEqual({
      kind: 'report',
      id: expect.any(Number),
      personId,
      siteId,
      language: 'de',
      period: 'week',
      sentFor: '2026-02-23',
    })
    expect(alert).toMatchObject({ kind: 'alert', alert: 'drop', threshold: 40, sentAt: null })
    const other = {
      language: 'en',
      reports: { month: '2026-02-01' },
      alerts: { drop: 30, silence: 24 },
    } as const
    await store().setWantedMail(personId, siteId, other)
    expect(await store().wantedMail(personId, siteId)).toEqual(other)
    expect(await store().findMailSubscription(alert)).toMatchObject({ id: alert.id, threshold: 30 })
    expect(await store().findMailSubscription(report)).toBeUndefined()
    await store().setWantedMail(personId, siteId, { ...other, reports: {}, alerts: {} })
    expect(await store().wantedMail(personId, siteId)).toBeUndefined()
  })

  it('setWantedMail() does not forget what was sent of what goes on', async () => {
    const { personId, siteId, wanted, report } = await subscribed()
    await store().reportSent(report.id, '2026-03-02')
    await store().setWantedMail(personId, siteId, wanted)
    expect(await store().findMailSubscription(report)).toMatchObject({ id: report.id, sentFor: '2026-03-02' })
  })

  it('takeReport() gives a report to one, however many ask, and to another when that one has gone away', async () => {
    const { report } = await subscribed()
    const take = async (time: string) => await store().takeReport(report.id, '2026-03-02', at(time))
    const asked = await Promise.all([1, 2, 3, 4].map(() => take('08:00:00')))
    expect(asked.filter(Boolean)).toHaveLength(1)
    expect(await take('08:09:59')).toBe(false)
    expect(await take('08:10:00')).toBe(true)
    // The second try came to nothing as well.
    expect(await take('08:29:59')).toBe(false)
    expect(await take('08:30:00')).toBe(true)
    await store().reportSent(report.id, '2026-03-02')
    expect(await take('23:00:00')).toBe(false)
    expect(await store().takeReport(report.id, '2026-03-09', at('23:00:00'))).toBe(true)
  })

  it('takeAlert() gives an alert to one, and not again when it was sent since then', async () => {
    const { alert } = await subscribed()
    const take = async (time: string, since: string) => await store().takeAlert(alert.id, at(since), at(time))
    const asked = await Promise.all([1, 2, 3, 4].map(() => take('08:00:00', '00:00:00')))
    expect(asked.filter(Boolean)).toHaveLength(1)
    await store().alertSent(alert.id, at('08:00:01'))
    expect(await take('23:00:00', '00:00:00')).toBe(false)
    expect(await take('23:00:00', '08:00:01')).toBe(false)
    expect(await take('23:00:00', '22:00:00')).toBe(true)
  })

  it('unsubscribe() removes one mail for good: its number is never given to another', async () => {
    const { personId, siteId, wanted, report } = await subscribed()
    const gone: MailSubscription = { kind: 'report', id: report.id }
    expect(await store().unsubscribe(gone)).toBe(true)
    expect(await store().unsubscribe(gone)).toBe(false)
    expect(await store().wantedMail(personId, siteId)).toEqual({ ...wanted, reports: {} })
    await store().setWantedMail(personId, siteId, wanted)
    expect(await store().findMailSubscription(gone)).toBeUndefined()
  })

  it('removeSite() and removePerson() take the mails with them', async () => {
    const [one, two] = [await subscribed(), await subscribed()]
    await store().removeSite(one.siteId)
    await store().removePerson(two.personId)
    expect(await store().findMailSubscription(one.report)).toBeUndefined()
    expect(await store().findMailSubscription(two.alert)).toBeUndefined()
  })
}
