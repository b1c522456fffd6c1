import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { AuditCheck } from '../audit-context.ts'
import type { Experiment } from '../traffic/experiment.ts'

/** Page views that were answered 202, against those that ClickHouse has. */
function judge({ acknowledged, countedPageviews, backlog, problem }: Experiment): CheckOutcome {
  const looked = [
    { what: 'synthetic page views acknowledged', figure: acknowledged },
    { what: 'of them counted', figure: countedPageviews },
  ]
  if (problem !== undefined) return { verdict: 'not_checked', looked: [], notes: [problem], findings: [] }
  if (countedPageviews < acknowledged && backlog > 0) {
    const notes = ['The queue is behind: they wait and were not counted yet.']
    return { verdict: 'not_checked', looked, notes, findings: [] }
  }
  const difference = countedPageviews - acknowledged
  const what = difference < 0 ? 'page views that were acknowledged and lost' : 'page views counted twice'
  const findings = difference === 0 ? [] : [{ what: `${Math.abs(difference)} ${what}`, where: 'cells' }]
  return { verdict: difference === 0 ? 'holds' : 'broken', looked, notes: [], findings }
}

const COUNTED: Experiment = {
  visitors: [],
  secrets: { salts: [], pseudonyms: [] },
  acknowledged: 24,
  countedPageviews: 24,
  countedVisitors: 12,
  backlog: 0,
  problem: undefined,
}

export const ACKNOWLEDGED_COUNTED: AuditCheck = {
  name: 'acknowledged_counted',
  check: async ({ experiment }) => judge(experiment),
  control: async () =>
    [-1, 1].map(difference => ({
      what: difference < 0 ? 'a page view lost' : 'a page view counted twice',
      where: 'sums of the throw-away site',
      found: judge({ ...COUNTED, countedPageviews: 24 + difference }).verdict === 'broken',
    })),
}
