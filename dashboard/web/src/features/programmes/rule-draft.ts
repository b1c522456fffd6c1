import type { Message } from '../../lib/language.ts'
import { readLines } from '../../lib/lines.ts'
import { typedAmount } from '../../lib/minor-units.ts'
import type { Pay, Rule } from './rule-set.ts'
import { readAmount, readPercent, typedPercent } from './typed-values.ts'

export type PayKind = 'percent' | 'order' | 'item'

/** A rule as it is being typed. */
export interface RuleDraft {
  readonly kind: PayKind
  readonly value: string
  readonly affiliates: readonly string[]
  readonly groups: string
  readonly skus: string
  readonly customer: '' | 'new' | 'returning'
  readonly firstPayments: string
  readonly from: string
  readonly until: string
  readonly tiersBy: '' | 'volume' | 'count'
  /** Lines of `from: value`, paid in the way of the rule. */
  readonly tiers: string
  readonly mostPerOrder: string
}

export const EMPTY_DRAFT: RuleDraft = {
  kind: 'percent',
  value: '',
  affiliates: [],
  groups: '',
  skus: '',
  customer: '',
  firstPayments: '',
  from: '',
  until: '',
  tiersBy: '',
  tiers: '',
  mostPerOrder: '',
}

const kindOf = (pay: Pay): PayKind => (pay.kind === 'percent' ? 'percent' : pay.per)
const typedPay = (pay: Pay, currency: string): string =>
  pay.kind === 'percent' ? typedPercent(pay.basisPoints) : typedAmount(pay.amount, currency)

export function draftOf({ scope, pay, tiers, mostPerOrder }: Rule, currency: string): RuleDraft {
  const steps = tiers?.steps.map(step => {
    const from = tiers.by === 'volume' ? typedAmount(step.from, currency) : step.from
    return `${from}: ${typedPay(step.pay, currency)}`
  })
  return {
    kind: kindOf(pay),
    value: typedPay(pay, currency),
    affiliates: scope.affiliates ?? [],
    groups: scope.groups?.join('\n') ?? '',
    skus: scope.skus?.join('\n') ?? '',
    customer: scope.customer ?? '',
    firstPayments: scope.firstPayments === undefined ? '' : String(scope.firstPayments),
    from: scope.from ?? '',
    until: scope.until ?? '',
    tiersBy: tiers?.by ?? '',
    tiers: steps?.join('\n') ?? '',
    mostPerOrder: mostPerOrder === undefined ? '' : typedAmount(mostPerOrder, currency),
  }
}

export type DraftFaults = Partial<Record<keyof RuleDraft, Message>>

function readPay(kind: PayKind, text: string, currency: string): Pay | null {
  if (kind === 'percent') {
    const basisPoints = readPercent(text)
    return basisPoints === null ? null : { kind, basisPoints }
  }
  const amount = readAmount(text, currency)
  return amount === null ? null : { kind: 'flat', amount, per: kind }
}

const isWhole = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

function readSteps({ kind, tiersBy, tiers }: RuleDraft, currency: string) {
  const steps = readLines(tiers).map(line => {
    const [from = '', value = ''] = line.split(':').map(part => part.trim())
    const start = tiersBy === 'volume' ? readAmount(from, currency) : isWhole(from) ? from : null
    const pay = readPay(kind, value, currency)
    return start === null || pay === null ? null : { from: start, pay }
  })
  const read = steps.filter(step => step !== null)
  return read.length === steps.length && read.length > 0 ? read : null
}

const NO_PERCENT = 'A percentage from 0 to 100, such as 7.25'
const NO_AMOUNT = 'An amount, such as 1234.50'

/** The rule that was typed, or what is wrong with it. */
export function readDraft(id: string, draft: RuleDraft, currency: string): Rule | DraftFaults {
  const pay = readPay(draft.kind, draft.value, currency)
  const most = draft.mostPerOrder.trim() === '' ? undefined : readAmount(draft.mostPerOrder, currency)
  const steps = draft.tiersBy === '' ? undefined : readSteps(draft, currency)
  const [groups, skus] = [readLines(draft.groups), readLines(draft.skus)]
  const { affiliates, customer, firstPayments, from, until, tiersBy } = draft
  const faults: DraftFaults = {
    ...(pay === null && { value: draft.kind === 'percent' ? NO_PERCENT : NO_AMOUNT }),
    ...(most === null && { mostPerOrder: NO_AMOUNT }),
    ...(steps === null && { tiers: 'One step a line: from, a colon, and what is paid' }),
    ...(firstPayments !== '' && !isWhole(firstPayments) && { firstPayments: 'A whole number, such as 3' }),
    ...(from !== '' && until !== '' && until < from && { until: 'This is before the first day' }),
  }
  if (pay === null || most === null || steps === null || Object.keys(faults).length > 0) return faults
  return {
    id,
    scope: {
      ...(affiliates.length > 0 && { affiliates }),
      ...(skus.length > 0 && { skus }),
      ...(groups.length > 0 && { groups }),
      ...(customer !== '' && { customer }),
      ...(firstPayments !== '' && { firstPayments: Number(firstPayments) }),
      ...(from !== '' && { from }),
      ...(until !== '' && { until }),
    },
    pay,
    ...(steps !== undefined && tiersBy !== '' && { tiers: { by: tiersBy, steps } }),
    ...(most !== undefined && { mostPerOrder: most }),
  }
}
