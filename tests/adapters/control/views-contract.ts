import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { expect, it } from 'vitest'

/** What every control store does with annotations and saved views. Run inside `describe`. */
export function viewsContract(store: () => ControlStore): void {
  let made = 0
  const newSite = async (): Promise<number> => {
    made += 1
    return (await store().addSite({ domain: `views-${made}.example`, timeZone: 'UTC' })).id
  }
  const newPerson = async (): Promise<string> => {
    made += 1
    return (await store().addPerson({ name: 'Ada', email: `ada-${made}@views.example` })).id
  }

  it('listAnnotations() gives those of a site by day, and of a range those within, its ends counted', async () => {
    const [site, other] = [await newSite(), await newSite()]
    for (const day of ['2026-03-09', '2026-03-01', '2026-02-28'])
      await store().addAnnotation(site, { day, words: `On ${day}` })
    await store().addAnnotation(other, { day: '2026-03-01', words: 'Elsewhere' })
    const days = (await store().listAnnotations(site)).map(({ day }) => day)
    expect(days).toEqual(['2026-02-28', '2026-03-01', '2026-03-09'])
    const range = { from: '2026-02-28', to: '2026-03-01' }
    expect((await store().listAnnotations(site, range)).map(({ words }) => words)).toEqual([
      'On 2026-02-28',
      'On 2026-03-01',
    ])
  })

  it('changeAnnotation() and removeAnnotation() reach those of the site alone', async () => {
    const [site, other] = [await newSite(), await newSite()]
    const added = await store().addAnnotation(site, { day: '2026-03-01', words: 'Sale' })
    if (added === 'too_many') throw new Error('not stored')
    const change = { day: '2026-03-02', words: 'Sale begins' }
    expect(await store().changeAnnotation(other, added.id, change)).toBeUndefined()
    expect(await store().changeAnnotation(site, added.id, change)).toEqual({ id: added.id, ...change })
    expect(await store().removeAnnotation(other, added.id)).toBeUndefined()
    expect(await store().removeAnnotation(site, added.id)).toMatchObject(change)
    expect(await store().listAnnotations(site)).toEqual([])
  })

  it('listViews() gives those of all and one’s own, and a name stands once among each', async () => {
    const [site, ada, ben] = [await newSite(), await newPerson(), await newPerson()]
    const view = { name: 'Mail', query: 'filter=channel:Email' }
    for (const personId of [null, ada, ben]) await store().addView(site, { personId, ...view })
    expect(await store().addView(site, { personId: null, ...view })).toBe('name_taken')
    expect(await store().addView(site, { personId: ada, ...view })).toBe('name_taken')
    expect((await store().listViews(site, ada)).map(({ personId }) => personId)).toEqual([ada, null])
    expect((await store().listViews(site, null)).map(({ personId }) => personId)).toEqual([null])
  })

  it('findView() finds no view of somebody else, and what is theirs goes with them', async () => {
    const [site, ada, ben] = [await newSite(), await newPerson(), await newPerson()]
    const view = await store().addView(site, { personId: ada, name: 'Mine', query: '' })
    if (typeof view === 'string') throw new Error('not stored')
    expect(await store().findView(site, view.id, ben)).toBeUndefined()
    expect(await store().findView(site, view.id, ada)).toEqual(view)
    expect(await store().renameView(view.id, 'Still mine')).toMatchObject({ name: 'Still mine' })
    await store().removePerson(ada)
    expect(await store().findView(site, view.id, ada)).toBeUndefined()
  })

  it('removeSite() takes annotations and views along', async () => {
    const site = await newSite()
    await store().addAnnotation(site, { day: '2026-03-01', words: 'Sale' })
    await store().addView(site, { personId: null, name: 'Mail', query: '' })
    await store().removeSite(site)
    expect(await store().listAnnotations(site)).toEqual([])
    expect(await store().listViews(site, null)).toEqual([])
  })
}
