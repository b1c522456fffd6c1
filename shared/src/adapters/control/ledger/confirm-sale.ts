import { canonicalJson } from '../../../proof/canonical-json.ts'
import type { NewLine } from './append-lines.ts'
import type { Decided } from './decide-sale.ts'
import { takeBack } from './reverse-sale.ts'
import type { SaleRow } from './sale-rows.ts'
import { STEPS_TO } from './steps-to.ts'

/** Why a commission was taken back that another takes the place of, or none. */
const CORRECTED = 'corrected'

const isSame = (told: SaleRow, signed: SaleRow): boolean =>
  told.state !== 'rejected' &&
  told.refunded === 0n &&
  told.day === signed.day &&
  told.base === signed.base &&
  told.outcome === signed.outcome &&
  told.affiliate === signed.affiliate &&
  // The database keeps the members in an order of its own.
  canonicalJson(told.workedOut) === canonicalJson(signed.workedOut)

/**
 * Puts what the shop signed in the place of what a browser had told of the same order, under the same number. Where both say
 * the same the commission stays where it is; else it is taken back from there, and the shop's word earns what it earns.
 * Attribution is the shop's too: whoever makes up sales for numbers of orders gains nothing when the orders are real.
 */
export function confirmSale(told: SaleRow, { row, lines }: Decided): Decided {
  // Somebody approved it, and it is on its way in a batch: what is frozen is paid as it stands.
  if (told.payout !== null) return { row: { ...told, confirmed: true }, lines: [] }
  if (!isSame(told, row)) return { row, lines: [...withdrawn(told), ...lines] }
  // A bonus goes where its sale is by now.
  const bonuses = lines
    .filter(({ bonus }) => bonus !== undefined)
    .flatMap(line => (STEPS_TO[told.state] ?? []).map(step => ({ ...line, step })))
  return { row: { ...row, state: told.state, standing: told.standing, earned: told.earned }, lines: bonuses }
}

/** The line that takes back what stands of a sale which only a browser told. */
export function withdrawn(told: SaleRow): NewLine[] {
  const line = takeBack(told, told.standing, CORRECTED)
  return line === undefined ? [] : [line]
}
