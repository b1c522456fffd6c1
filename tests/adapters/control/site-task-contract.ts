import { type ControlStore, DomainTaken } from '@gatecount/shared/adapters/control/port'
import type { FilePiece, ImportedSite } from '@gatecount/shared/adapters/control/site-tasks'
import { expect, it } from 'vitest'

async function* pieces(...texts: readonly string[]): AsyncGenerator<FilePiece> {
  for (const text of texts) yield { file: 'cells.csv', bytes: Buffer.from(text) }
}

const imported = (domain: string): ImportedSite => ({
  domain,
  settings: { timeZone: 'Asia/Tokyo', currency: 'JPY', properties: ['size'], retention: { attributes: 25 } },
  releases: { period: 'month', preset: 'public', declared: { page: ['/a', '/b'], exit_link: [] } },
  annotations: [{ day: '2026-02-03', words: 'New shop window' }],
  views: [{ name: 'Mail', query: 'period=28d&filter=channel:Email' }],
  costs: [
    {
      campaign: 'spring',
      firstDay: '2026-02-01',
      lastDay: '2026-02-28',
      amount: 120_000,
      currency: 'JPY',
      note: 'Posters',
    },
  ],
  reports: [
    {
      title: 'For partners',
      words: '',
      period: { kind: 'last' },
      parts: [{ family: 'visitors', as: 'figure', rows: 10 }],
      colour: null,
    },
  ],
})

/** What every control store does with tasks about whole sites. Run inside `describe`. */
export function siteTaskContract(store: () => ControlStore): void {
  const readBack = async (id: number): Promise<string> => {
    const read: Buffer[] = []
    for await (const piece of store().importedFile(id, 'cells.csv')) read.push(piece)
    return Buffer.concat(read).toString()
  }

  it('requestDeletion() takes the site out of every list, with what people did on it', async () => {
    const { id } = await store().addSite({ domain: 'leaving.example', timeZone: 'UTC' })
    const entry = { personId: null, actor: 'Ann', siteId: id, detail: {} } as const
    await store().recordActivity({ ...entry, action: 'site.changed' })
    const task = await store().requestDeletion(id, 'p1')
    expect(task).toMatchObject({ kind: 'deletion', state: 'waiting', siteId: id, domain: 'leaving.example' })
    expect(await store().findSite('leaving.example')).toBeUndefined()
    expect(await store().listActivity(id, 10)).toEqual([])
    await store().recordActivity({ ...entry, action: 'site.deleted' })
    await store().recordActivity({ ...entry, action: 'site.changed' })
    expect((await store().takeSiteTask(60))?.id).toBe(task.id)
    await store().noteSiteTask(task.id, 'traces', 60)
    await store().eraseSiteTraces(task.id)
    await store().finishSiteTask(task.id)
    expect((await store().listActivity(id, 10)).map(({ action }) => action)).toEqual(['site.deleted'])
    expect(await store().findSiteTask(task.id)).toMatchObject({ state: 'done', step: 'done', domain: null })
    await expect(store().requestDeletion(id, null)).rejects.toThrow()
  })

  it('takeSiteTask() gives a task to one worker, and again and again when that goes silent', async () => {
    const { id } = await store().addSite({ domain: 'taken.example', timeZone: 'UTC' })
    const task = await store().requestDeletion(id, null)
    expect(await store().takeSiteTask(60)).toMatchObject({ id: task.id, attempt: 1, state: 'running' })
    expect(await store().takeSiteTask(60)).toBeUndefined()
    await store().noteSiteTask(task.id, 'memory', 0)
    for (let attempt = 2; attempt < 7; attempt++)
      expect(await store().takeSiteTask(0)).toMatchObject({ id: task.id, attempt })
    await store().finishSiteTask(task.id)
    expect(await store().takeSiteTask(60)).toBeUndefined()
    expect((await store().listSiteTasks())[0]?.id).toBe(task.id)
  })

  it('requestImport() keeps every piece in order, and openImportedSite() makes the site with its settings', async () => {
    const task = await store().requestImport(imported('moved.example'), pieces('a', 'b', 'c'), null)
    expect(await store().findSite('moved.example')).toBeUndefined()
    expect(await readBack(task.id)).toBe('abc')
    await expect(
      store().requestImport(imported('moved.example'), pieces('again'), null),
    ).rejects.toBeInstanceOf(DomainTaken)
    await store().takeSiteTask(60)
    await store().openImportedSite(task.id)
    await store().openImportedSite(task.id)
    await store().finishSiteTask(task.id)
    expect(await readBack(task.id)).toBe('')
    const site = await store().findSite('moved.example')
    expect(site).toMatchObject({ id: task.siteId, ...imported('moved.example').settings, releases: 'month' })
    expect(await store().releaseSettings(task.siteId)).toEqual(imported('moved.example').releases)
    const { annotations, views, costs, reports } = imported('moved.example')
    expect(await store().listAnnotations(task.siteId)).toMatchObject(annotations)
    expect(await store().listViews(task.siteId, null)).toMatchObject(views)
    const kept = await store().sharedReports.list(task.siteId)
    expect(kept.map(({ form }) => form)).toEqual(reports)
    const amounts = costs.map(cost => ({ ...cost, amount: BigInt(cost.amount) }))
    expect(await store().listCampaignCosts(task.siteId)).toMatchObject(amounts)
    expect((await store().addSite({ domain: 'after.example', timeZone: 'UTC' })).id).toBeGreaterThan(
      task.siteId,
    )
  })

  it('openImportedSite() refuses when the domain was added meanwhile, and failSiteTask() forgets the files', async () => {
    const task = await store().requestImport(imported('contested.example'), pieces('x'), null)
    await store().addSite({ domain: 'contested.example', timeZone: 'UTC' })
    await store().takeSiteTask(60)
    await expect(store().openImportedSite(task.id)).rejects.toBeInstanceOf(DomainTaken)
    await store().failSiteTask(task.id, 'domain_taken')
    expect(await store().findSiteTask(task.id)).toMatchObject({ state: 'failed', fault: 'domain_taken' })
    expect(await readBack(task.id)).toBe('')
  })

  it('requestImport() keeps nothing of an upload that breaks off', async () => {
    const broken = async function* (): AsyncGenerator<FilePiece> {
      yield* pieces('first')
      throw new Error('the line went away')
    }
    const before = (await store().listSiteTasks()).length
    await expect(store().requestImport(imported('half.example'), broken(), null)).rejects.toThrow('line')
    expect(await store().listSiteTasks()).toHaveLength(before)
    const again = await store().requestImport(imported('half.example'), pieces('whole'), null)
    expect(await readBack(again.id)).toBe('whole')
    await store().takeSiteTask(60)
    await store().failSiteTask(again.id, 'failed')
  })
}
