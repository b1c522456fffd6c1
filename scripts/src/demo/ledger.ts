import { createHash } from 'node:crypto'
import type { ReceivedSale } from '@gatecount/shared/adapters/control/ledger/decide-sale'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { PaymentDetails } from '@gatecount/shared/domain/payout/payment-details'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { DEMO_AFFILIATES } from './programme.ts'
import { createRandom } from './random.ts'
import { DEMO_DOMAIN } from './shop.ts'

type Store = Pick<ControlStore, 'findSite' | 'programmes' | 'ledger' | 'payouts'>

/** So many days of sales, the last of them yesterday; the first payout was made so many days ago. */
const SALES_DAYS = 80
const PAID_AGO = 20

const RULES = {
  rules: [{ id: 'every sale', scope: {}, pay: { kind: 'percent' as const, basisPoints: 725 } }],
  bonuses: [],
}
/** The third has not said how to be paid, and is carried over. */
const PAID_TO: readonly PaymentDetails[] = [
  { kind: 'bank', holder: 'Printer Reviews Ltd', iban: 'GB82WEST12345698765432', bic: '' },
  { kind: 'paypal', address: 'hello@officesaver.example' },
]

const digest = (text: string): Buffer => createHash('sha256').update(`demo ${text}`).digest()
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** What the shop sold on a day, by the links of affiliates. */
function inventSales(day: string, currency: string): ReceivedSale[] {
  const random = createRandom(`sales ${day}`)
  return Array.from({ length: random.between(1, 6) }, (_, at) => ({
    order: digest(`${day} ${at}`),
    confirmed: true,
    sale: {
      currency,
      day,
      lines: [{ amount: BigInt(random.between(1200, 24_000)), quantity: 1 }],
      discount: 0n,
      tax: 0n,
      shipping: 0n,
      click: {
        code: random.pick([DEMO_AFFILIATES[0], DEMO_AFFILIATES[0], ...DEMO_AFFILIATES]).code,
        day: addDays(day, -random.between(0, 9)),
      },
    },
  }))
}

/** The shop pays what it owed then; a buyer sends something back of what was paid. */
async function payOut({ payouts, ledger }: Store, programme: number, day: string): Promise<void> {
  const frozen = await payouts.freeze(programme, { now: noon(day), today: day })
  if (frozen.outcome !== 'frozen') return
  const { number } = frozen
  const settlement = { verdict: 'paid', reference: `Run ${number} of ${day}` } as const
  await payouts.markExported(programme, number, day)
  await payouts.settle(programme, { number, settlement, today: day })
  const [sale] = inventSales(addDays(day, -40), 'GBP')
  if (sale === undefined) return
  const refund = { refund: digest('refund'), order: sale.order, kind: 'refund', currency: 'GBP' } as const
  await ledger.takeRefunds(programme, [refund], day)
}

/**
 * Sales of the demo's programme, written into its ledger day by day, with a payout that was paid and one that is frozen. It is
 * written beside the worker, which does the same for sales that a shop sends.
 */
export async function fillDemoLedger(control: Store, today: string): Promise<void> {
  const { programmes, ledger, payouts } = control
  const site = await control.findSite(DEMO_DOMAIN)
  const [programme] = site === undefined ? [] : await programmes.listProgrammes(site.id)
  if (programme === undefined) return
  const { id, currency } = programme
  const first = addDays(today, -SALES_DAYS)
  await programmes.announceRules(id, { validFrom: first, ...RULES })
  for (const { affiliate, name } of await programmes.listMembers(id)) {
    await programmes.changeMember(id, affiliate, { state: 'approved', day: first })
    const details = PAID_TO[DEMO_AFFILIATES.findIndex(one => one.name === name)]
    if (details !== undefined) await payouts.changeDetails(affiliate, { details }, noon(first))
  }
  await payouts.setPayer(
    id,
    { name: 'Toner Ltd', address: '1 Cartridge Lane\nLondon', taxId: 'GB 123 4567 89' },
    { iban: 'GB33BUKB20201555555555', bic: '' },
  )
  for (let day = first; day < today; day = addDays(day, 1)) {
    await ledger.takeSales(id, inventSales(day, currency), day)
    await ledger.advance(id, day)
    if (day === addDays(today, -PAID_AGO)) await payOut(control, id, day)
  }
  await ledger.signDays(id, addDays(today, -1))
  await payouts.freeze(id, { now: noon(today), today })
}
