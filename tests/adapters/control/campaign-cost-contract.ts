import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { type CampaignCost, MOST_CAMPAIGN_COSTS } from '@gatecount/shared/domain/report/campaign-cost'
import { expect, it } from 'vitest'

const cost = (change: Partial<CampaignCost> = {}): CampaignCost => ({
  campaign: 'spring',
  firstDay: '2026-03-01',
  lastDay: '2026-03-31',
  amount: 900_719_925_474n,
  currency: 'EUR',
  note: '',
  ...change,
})

/** What every control store does with the costs of campaigns. Run inside `describe`. */
export function campaignCostContract(store: () => ControlStore): void {
  let made = 0
  const newSite = async (): Promise<number> => {
    made += 1
    return (await store().addSite({ domain: `costs-${made}.example`, timeZone: 'UTC' })).id
  }
  const names = async (site: number, from: string, to: string): Promise<string[]> =>
    (await store().listCampaignCosts(site, { from, to })).map(({ campaign }) => campaign)

  it('listCampaignCosts() gives those of a site by first day, and of a range those that reach into it', async () => {
    const [site, other] = [await newSite(), await newSite()]
    await store().addCampaignCost(site, cost({ campaign: 'march' }))
    await store().addCampaignCost(site, cost({ campaign: 'winter', firstDay: '2025-12-01' }))
    await store().addCampaignCost(other, cost({ campaign: 'elsewhere' }))
    const all = await store().listCampaignCosts(site)
    expect(all.map(({ campaign }) => campaign)).toEqual(['winter', 'march'])
    expect(all[1]).toEqual({ id: all[1]?.id, ...cost({ campaign: 'march' }) })
    expect(await names(site, '2026-02-01', '2026-02-28')).toEqual(['winter'])
    expect(await names(site, '2026-03-31', '2026-04-30')).toEqual(['winter', 'march'])
    expect(await names(site, '2026-04-01', '2026-04-30')).toEqual([])
  })

  it('changeCampaignCost() and removeCampaignCost() reach those of the site alone', async () => {
    const [site, other] = [await newSite(), await newSite()]
    const added = await store().addCampaignCost(site, cost())
    if (added === 'too_many') throw new Error('not stored')
    const changed = cost({ amount: 5n, note: 'Invoice 7', lastDay: '2026-03-01' })
    expect(await store().changeCampaignCost(other, added.id, changed)).toBeUndefined()
    expect(await store().changeCampaignCost(site, added.id, changed)).toEqual({ id: added.id, ...changed })
    expect(await store().removeCampaignCost(other, added.id)).toBeUndefined()
    expect(await store().removeCampaignCost(site, added.id)).toMatchObject(changed)
    expect(await store().listCampaignCosts(site)).toEqual([])
  })

  it('addCampaignCosts() takes what is there already, or comes twice, once, and tryCampaignCosts() keeps nothing', async () => {
    const site = await newSite()
    const file = [cost(), cost({ amount: 7n }), cost({ note: 'Second half' }), cost()]
    expect(await store().tryCampaignCosts(site, file)).toEqual({ added: 3, known: 1 })
    expect(await store().listCampaignCosts(site)).toEqual([])
    const both = await Promise.all([
      store().addCampaignCosts(site, file),
      store().addCampaignCosts(site, file),
    ])
    expect(both.map(outcome => outcome !== 'too_many' && outcome.added).sort()).toEqual([0, 3])
    expect(await store().listCampaignCosts(site)).toHaveLength(3)
    expect(await store().tryCampaignCosts(site, file)).toEqual({ added: 0, known: 4 })
  })

  it('addCampaignCosts() adds none when a site would have too many, and then addCampaignCost() adds none either', async () => {
    const site = await newSite()
    const many = Array.from({ length: MOST_CAMPAIGN_COSTS + 1 }, (_, at) => cost({ amount: BigInt(at + 1) }))
    expect(await store().addCampaignCosts(site, many)).toBe('too_many')
    expect(await store().listCampaignCosts(site)).toEqual([])
    expect(await store().addCampaignCosts(site, many.slice(1))).toEqual({
      added: MOST_CAMPAIGN_COSTS,
      known: 0,
    })
    expect(await store().addCampaignCost(site, cost())).toBe('too_many')
  })

  it('removeSite() takes costs along', async () => {
    const site = await newSite()
    await store().addCampaignCost(site, cost())
    await store().removeSite(site)
    expect(await store().listCampaignCosts(site)).toEqual([])
  })
}
