import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../report/api/answer.ts'
import { costsWithin } from './campaign-costs.ts'
import { arrangeCampaigns, nextOrder, USUAL_ORDER } from './campaign-order.ts'
import { type CampaignAnswer, campaignTable } from './campaign-rows.ts'

const answer = (...rows: readonly (readonly [string, ...number[]])[]): Answer => ({
  results: rows.map(([name, ...metrics]) => ({ dimensions: [name], metrics })),
  meta: {},
})

const asked = (costs: Record<string, number>, change: Partial<CampaignAnswer> = {}): CampaignAnswer => ({
  list: answer(
    ['(none)', 900, 950, 10],
    ['spring', 200, 220, 640],
    ['mail', 100, 100, 50],
    [TOO_FEW, 7, 8, 0],
  ),
  reached: answer(['(none)', 40], ['spring', 20], [TOO_FEW, 3]),
  costs: new Map(Object.entries(costs)),
  ...change,
})
const tableOf = (whole: CampaignAnswer, compared: Parameters<typeof campaignTable>[0]['compared'] = null) =>
  campaignTable({ whole, compared })

describe('campaignTable()', () => {
  it('campaignTable() divides what a campaign cost by what it brought', () => {
    const { rows } = tableOf(asked({ spring: 200 }))
    expect(rows.map(({ campaign }) => campaign)).toEqual(['spring', 'mail'])
    expect(rows[0]?.figures).toEqual({
      visitors: 200,
      visits: 220,
      reached: 20,
      rate: 0.1,
      revenue: 640,
      cost: 200,
      perVisitor: 1,
      perGoal: 10,
      returned: 3.2,
    })
  })

  it('campaignTable() has no figure where a part of it is not known', () => {
    const { rows } = tableOf(asked({ poster: 80 }))
    const [, mail, poster] = rows
    expect(mail?.figures).toMatchObject({
      reached: null,
      rate: null,
      cost: null,
      perGoal: null,
      returned: null,
    })
    expect(poster?.campaign).toBe('poster')
    expect(poster?.figures).toMatchObject({
      visitors: null,
      revenue: null,
      cost: 80,
      perVisitor: null,
      returned: null,
    })
  })

  it('campaignTable() adds everything up, and divides only what has a cost and visitors', () => {
    const { total, remainder } = tableOf(asked({ spring: 200, poster: 80 }))
    expect(total).toMatchObject({ visitors: 300, visits: 320, reached: 20, revenue: 690, cost: 280 })
    expect(total).toMatchObject({ perVisitor: 1, perGoal: 10, returned: 3.2 })
    expect(remainder).toMatchObject({ visitors: 7, visits: 8, reached: null, cost: null })
  })

  it('campaignTable() compares the days that are over with those before, where both are known', () => {
    const previous = asked(
      { spring: 100 },
      { list: answer(['spring', 100, 110, 160]), reached: answer(['spring', 20]) },
    )
    const { rows } = tableOf(asked({ spring: 200 }), { current: asked({ spring: 200 }), previous })
    expect(rows[0]?.changes).toMatchObject({ visitors: 1, rate: -10, cost: 1, perVisitor: 0, returned: 1 })
    expect(rows[1]?.changes).toBeNull()
  })
})

describe('arrangeCampaigns()', () => {
  it('arrangeCampaigns() finds by letters and orders, what is not known last either way', () => {
    const { rows } = tableOf(asked({ poster: 80, spring: 20 }))
    const names = (search: string, order = USUAL_ORDER) =>
      arrangeCampaigns(rows, search, order).map(({ campaign }) => campaign)
    expect(names('')).toEqual(['spring', 'mail', 'poster'])
    expect(names(' S', USUAL_ORDER)).toEqual(['spring', 'poster'])
    const byCost = nextOrder(USUAL_ORDER, 'cost')
    expect(names('', byCost)).toEqual(['poster', 'spring', 'mail'])
    expect(names('', nextOrder(byCost, 'cost'))).toEqual(['spring', 'poster', 'mail'])
    expect(names('', nextOrder(byCost, 'campaign'))).toEqual(['mail', 'poster', 'spring'])
  })
})

describe('costsWithin()', () => {
  it('costsWithin() adds up what falls into the days, in the currency of the site alone', () => {
    const cost = { id: 1, campaign: 'spring', firstDay: '2026-03-01', lastDay: '2026-03-10', note: '' }
    const costs = [
      { ...cost, amount: '100.00', currency: 'EUR' },
      { ...cost, amount: '0.10', currency: 'EUR', firstDay: '2026-03-10' },
      { ...cost, amount: '7000', currency: 'JPY' },
    ]
    const range = { from: '2026-03-09', to: '2026-03-31' }
    expect([...costsWithin(costs, 'EUR', range)]).toEqual([['spring', 20.1]])
  })
})
