import { createHash } from 'node:crypto'
import type { ReceivedSale } from '@gatecount/shared/adapters/control/ledger/decide-sale'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'

const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A sale as the shop would send it, brought by the link of a code. */
export const saleBy = (order: string, amount: bigint, code: string, days = 0): ReceivedSale => ({
  order: createHash('sha256').update(order).digest(),
  confirmed: true,
  sale: {
    currency: 'GBP',
    day: dayAt(days),
    lines: [{ amount, quantity: 1 }],
    discount: 0n,
    tax: 0n,
    shipping: 0n,
    click: { code, day: dayAt(days) },
  },
})

/** A programme of some weeks with two affiliates, and sales of every kind. */
export async function busyProgramme({
  addSite,
  updateSite,
  programmes,
  ledger,
}: ControlStore): Promise<void> {
  const site = await addSite({ domain: 'busy.example', timeZone: 'UTC' })
  await updateSite(site.id, { currency: 'GBP' })
  const { id } = await programmes.addProgramme({
    siteId: site.id,
    name: 'Friends',
    currency: 'GBP',
    terms: {},
  })
  await programmes.announceRules(id, {
    validFrom: dayAt(-90),
    rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 1000 } }],
    bonuses: [],
  })
  for (const name of ['anna', 'bert']) {
    const affiliate = await programmes.addAffiliate({ name, email: `${name}@blog.example` })
    await programmes.changeMember(id, affiliate, { state: 'approved', day: dayAt(-90) })
    await programmes.addCode(id, { kind: 'code', code: name, affiliate })
  }
  const applicant = await programmes.addAffiliate({ name: 'carla', email: 'carla@blog.example' })
  await programmes.changeMember(id, applicant, { state: 'applied', day: dayAt(-1) })
  const orders = Array.from({ length: 12 }, (_, at) =>
    saleBy(`busy ${at}`, BigInt(4000 + at * 500), at % 3 === 0 ? 'bert' : 'anna', -at),
  )
  await ledger.takeSales(id, [...orders, saleBy('busy lost', 5000n, 'nobody', -2)], dayAt(0))
  await ledger.takeRefunds(
    id,
    [
      {
        refund: createHash('sha256').update('back').digest(),
        order: orders[3]?.order ?? Buffer.alloc(32),
        kind: 'refund',
        currency: 'GBP',
      },
    ],
    dayAt(0),
  )
  await ledger.decideSales(
    id,
    [
      { sale: 1, verdict: 'approve' },
      { sale: 2, verdict: 'reject', reason: 'A test order' },
    ],
    dayAt(0),
  )
}
