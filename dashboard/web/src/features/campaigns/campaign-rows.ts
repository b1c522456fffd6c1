import { NO_VALUE, TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { shareOf } from '../goals/share-of.ts'
import type { Answer, Row } from '../report/api/answer.ts'
import { changeAsShare } from '../report/hour-changes.ts'

/** What is known of a campaign; null where a figure does not exist, or is held back. Money in the main unit. */
export interface CampaignFigures {
  readonly visitors: number | null
  readonly visits: number | null
  /** Visitors who reached the goal. */
  readonly reached: number | null
  /** Those as a share of its visitors: 0 … 1. */
  readonly rate: number | null
  readonly revenue: number | null
  readonly cost: number | null
  readonly perVisitor: number | null
  readonly perGoal: number | null
  /** Revenue divided by cost. */
  readonly returned: number | null
}
export type CampaignFigure = keyof CampaignFigures

export interface CampaignRow {
  readonly campaign: string
  readonly figures: CampaignFigures
  /** Shares (0.1 is a tenth more); of the rate, points of a hundred. */
  readonly changes: CampaignFigures | null
}

export interface CampaignTable {
  /** The most visitors first, then the largest cost. */
  readonly rows: readonly CampaignRow[]
  /** All rows together; what is divided by a cost, or by which one is, counts campaigns with a cost alone. */
  readonly total: CampaignFigures
  /** What the gate holds back. */
  readonly remainder: CampaignFigures | null
}

/** Lists of campaigns over the same days, and what they cost in them. */
export interface CampaignAnswer {
  /** Visitors, visits and revenue. */
  readonly list: Answer
  /** Visitors who reached the goal. */
  readonly reached: Answer
  readonly costs: ReadonlyMap<string, number>
}

type Counts = Pick<CampaignFigures, 'visitors' | 'visits' | 'reached' | 'revenue' | 'cost'>

const over = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b === 0 ? null : a / b

const figuresOf = (counts: Counts): CampaignFigures => ({
  ...counts,
  rate: counts.reached === null ? null : shareOf(counts.reached, counts.visitors),
  perVisitor: over(counts.cost, counts.visitors),
  perGoal: over(counts.cost, counts.reached),
  returned: over(counts.revenue, counts.cost),
})

const NOTHING_KNOWN: Counts = { visitors: null, visits: null, reached: null, revenue: null, cost: null }

const named = ({ results }: Answer): readonly Row[] =>
  results.filter(({ dimensions: [value] }) => value !== TOO_FEW && value !== NO_VALUE)

type Known = ReadonlyMap<string, CampaignFigures>

function knownOf({ list, reached, costs }: CampaignAnswer): Known {
  const goals = new Map(named(reached).map(row => [row.dimensions[0] ?? '', row.metrics[0] ?? null]))
  const counted = new Map(
    named(list).map(
      ({ dimensions: [campaign = ''], metrics: [visitors = null, visits = null, revenue = null] }) => [
        campaign,
        { visitors, visits, revenue },
      ],
    ),
  )
  const names = new Set([...counted.keys(), ...costs.keys()])
  return new Map(
    [...names].map(campaign => [
      campaign,
      figuresOf({
        ...NOTHING_KNOWN,
        ...counted.get(campaign),
        reached: goals.get(campaign) ?? null,
        cost: costs.get(campaign) ?? null,
      }),
    ]),
  )
}

function changesOf(now: CampaignFigures, then: CampaignFigures): CampaignFigures {
  const share = (figure: CampaignFigure): number | null => {
    const [a, b] = [now[figure], then[figure]]
    return a === null || b === null ? null : changeAsShare(a, b)
  }
  return {
    visitors: share('visitors'),
    visits: share('visits'),
    reached: share('reached'),
    rate: now.rate === null || then.rate === null ? null : (now.rate - then.rate) * 100,
    revenue: share('revenue'),
    cost: share('cost'),
    perVisitor: share('perVisitor'),
    perGoal: share('perGoal'),
    returned: share('returned'),
  }
}

const sumOf = (all: readonly CampaignFigures[], figure: keyof Counts): number | null => {
  const known = all.map(figures => figures[figure]).filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

const sumsOf = (all: readonly CampaignFigures[]): CampaignFigures =>
  figuresOf({
    visitors: sumOf(all, 'visitors'),
    visits: sumOf(all, 'visits'),
    reached: sumOf(all, 'reached'),
    revenue: sumOf(all, 'revenue'),
    cost: sumOf(all, 'cost'),
  })

/** A newsletter that costs nothing would make the others look cheap, so what is divided is of campaigns with a cost. */
function totalOf(all: readonly CampaignFigures[]): CampaignFigures {
  const paid = all.filter(({ cost, visitors }) => cost !== null && visitors !== null)
  const { perVisitor, returned } = sumsOf(paid)
  const { perGoal } = sumsOf(paid.filter(({ reached }) => reached !== null))
  return { ...sumsOf(all), perVisitor, perGoal, returned }
}

function remainderOf({ list: { results, meta } }: CampaignAnswer): CampaignFigures | null {
  const rest = meta.remainder ?? results.find(row => row.dimensions.includes(TOO_FEW))
  // The money that is left is that of everybody who came by no campaign, too.
  const [visitors = null, visits = null] = rest?.metrics ?? []
  return (visitors ?? 0) + (visits ?? 0) > 0 ? figuresOf({ ...NOTHING_KNOWN, visitors, visits }) : null
}

interface Answers {
  readonly whole: CampaignAnswer
  /** The days that are over, and those that they are compared with. */
  readonly compared: { readonly current: CampaignAnswer; readonly previous: CampaignAnswer } | null
}

/** Every campaign that visitors came by or that cost something. */
export function campaignTable({ whole, compared }: Answers): CampaignTable {
  const now = knownOf(whole)
  const current = compared && knownOf(compared.current)
  const previous = compared && knownOf(compared.previous)
  const rows = [...now].map(([campaign, figures]): CampaignRow => {
    const [a, b] = [current?.get(campaign), previous?.get(campaign)]
    return { campaign, figures, changes: a && b ? changesOf(a, b) : null }
  })
  return {
    rows: rows.sort(
      ({ figures: a }, { figures: b }) =>
        (b.visitors ?? -1) - (a.visitors ?? -1) || (b.cost ?? 0) - (a.cost ?? 0),
    ),
    total: totalOf([...now.values()]),
    remainder: remainderOf(whole),
  }
}
