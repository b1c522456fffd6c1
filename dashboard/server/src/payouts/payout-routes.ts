import { Readable } from 'node:stream'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Programme } from '@gatecount/shared/adapters/control/programmes'
import { canonicalJson } from '@gatecount/shared/proof/canonical-json'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { PROGRAMMES, programmeOf, todayOf } from '../programmes/programme-context.ts'
import { paymentsOf } from './files/payment.ts'
import { PAYOUT_FILES, type PayoutFormat, writePayoutFile } from './files/payout-files.ts'
import { invoicePdf } from './invoice-pdf.ts'
import { billingParty, payerAccount } from './payment-fields.ts'
import { draftAnswer, payoutAnswer, settlement, viewDraft, viewPayout } from './payout-fields.ts'

export interface PayoutDeps {
  readonly control: Pick<ControlStore, 'payouts' | 'programmes'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const PAYOUTS = `${PROGRAMMES}/:id/payouts`
const ONE = `${PAYOUTS}/:payout`
const MAY = 'payouts:manage'
const noPayout = (): Problem => notFound('There is no such payout')
const payer = z.object({
  name: z.string(),
  address: z.string(),
  taxId: z.string(),
  masked: z.string().nullable(),
})

/** What a merchant pays to affiliates: batches that are frozen, taken as files, and settled. */
export function payoutRoutes(deps: PayoutDeps): Route[] {
  const { payouts, programmes } = deps.control
  const namesOf = async ({ id }: Programme): Promise<ReadonlyMap<string, string>> =>
    new Map((await programmes.listMembers(id)).map(({ affiliate, name }) => [affiliate, name]))
  const momentOf = (site: Parameters<typeof todayOf>[1]) => ({
    now: new Date(deps.now()),
    today: todayOf(deps, site),
  })
  const draftOf = async (programme: Programme, moment: ReturnType<typeof momentOf>) => {
    const drafted = await payouts.draft(programme.id, moment)
    const known = drafted.document.items.map(async ({ affiliate }) => {
      const { current } = await payouts.detailsOf(affiliate, moment.now)
      return [affiliate, current ?? { kind: 'other', masked: '' }] as const
    })
    return viewDraft(drafted, await namesOf(programme), new Map(await Promise.all(known)))
  }
  /** @throws Problem 404 */
  const payoutOf = async (programme: Programme, named: string | undefined) => {
    const number = numberOf(named)
    const payout = number === undefined ? undefined : await payouts.find(programme.id, number)
    if (payout === undefined) throw noPayout()
    return payout
  }
  const viewed = async (programme: Programme, number: number) =>
    viewPayout(await payoutOf(programme, String(number)), await namesOf(programme))

  return [
    defineSiteRoute({
      method: 'get',
      path: PAYOUTS,
      summary:
        'What would be paid next and who is carried over and why; while a batch is open, that one; and the batches before',
      may: 'programmes:read',
      answer: z.object({
        currency: z.string(),
        payer: payer.nullable(),
        next: draftAnswer.nullable(),
        payouts: z.array(payoutAnswer),
      }),
      async handle(site, { params }) {
        const programme = await programmeOf(deps, site, params)
        const [all, names, pays] = await Promise.all([
          payouts.list(programme.id),
          namesOf(programme),
          payouts.payerOf(programme.id),
        ])
        const isOpen = all.some(({ settledOn }) => settledOn === null)
        return {
          body: {
            currency: programme.currency,
            payer: pays ?? null,
            next: isOpen ? null : await draftOf(programme, momentOf(site)),
            payouts: all.map(payout => viewPayout(payout, names)),
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: PAYOUTS,
      summary: 'Freeze the next batch; while one is open, it is that one again',
      may: MAY,
      records: 'payout.frozen',
      body: z.strictObject({ digest: z.string().max(64).optional() }),
      answer: payoutAnswer,
      async handle(site, { params, body }) {
        const programme = await programmeOf(deps, site, params)
        const frozen = await payouts.freeze(programme.id, { ...momentOf(site), expected: body.digest })
        if (frozen.outcome === 'changed')
          throw new Problem(409, 'Not frozen', 'Meanwhile something has changed; look at the batch again')
        if (frozen.outcome === 'nothing')
          throw new Problem(409, 'Not frozen', 'Nobody can be paid yet; the list says why')
        if (!('number' in frozen)) throw noPayout()
        const isNew = frozen.outcome === 'frozen'
        return {
          status: isNew ? 201 : 200,
          body: await viewed(programme, frozen.number),
          unfinished: !isNew,
          noted: { detail: { label: programme.name, payout: frozen.number } },
        }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: ONE,
      summary: 'A batch of payouts, with what became of each item',
      may: 'programmes:read',
      answer: payoutAnswer,
      async handle(site, { params }) {
        const programme = await programmeOf(deps, site, params)
        const payout = await payoutOf(programme, params['payout'])
        return { body: viewPayout(payout, await namesOf(programme)) }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${ONE}/payout.json`,
      summary: 'The frozen batch, byte for byte what its SHA-256 is of',
      may: 'programmes:read',
      async handle(site, { params }) {
        const programme = await programmeOf(deps, site, params)
        const { document, number } = await payoutOf(programme, params['payout'])
        return {
          file: {
            type: 'application/json',
            name: `${site.domain}-${programme.id}-payout-${number}.json`,
            bytes: Readable.from([canonicalJson(document)]),
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${ONE}/files/:format`,
      summary: 'A file to pay by, with accounts: `csv`, `sepa` (pain.001.001.09) or `paypal`',
      may: MAY,
      records: 'payout.exported',
      async handle(site, { params }) {
        const programme = await programmeOf(deps, site, params)
        const payout = await payoutOf(programme, params['payout'])
        const { format = '' } = params
        if (!Object.hasOwn(PAYOUT_FILES, format)) throw notFound('There is no such file')
        const chosen = format as PayoutFormat
        const today = todayOf(deps, site)
        const [accounts, account, pays] = await Promise.all([
          payouts.accountsOf(programme.id, payout.number),
          payouts.payerAccount(programme.id),
          payouts.payerOf(programme.id),
        ])
        const payments = paymentsOf(payout, accounts)
        const from = account && pays && { ...account, name: pays.name }
        const text = writePayoutFile(chosen, { payout, payments, programme, today }, from)
        await payouts.markExported(programme.id, payout.number, today)
        const { type, ending } = PAYOUT_FILES[chosen]
        return {
          file: {
            type,
            name: `${site.domain}-${programme.id}-payout-${payout.number}${ending}`,
            bytes: Readable.from([text]),
          },
          noted: { detail: { label: programme.name, payout: payout.number, file: chosen } },
        }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${ONE}/settlements`,
      summary: 'Say that items of a batch were paid, or failed; without names, all that are open',
      may: MAY,
      records: 'payout.settled',
      body: settlement,
      answer: payoutAnswer,
      async handle(site, { params, body }) {
        const programme = await programmeOf(deps, site, params)
        const { number } = await payoutOf(programme, params['payout'])
        const { affiliates, ...said } = body
        const today = todayOf(deps, site)
        const settled = await payouts.settle(programme.id, { number, settlement: said, affiliates, today })
        return {
          body: await viewed(programme, number),
          unfinished: settled === undefined || settled.length === 0,
          noted: {
            detail: {
              label: programme.name,
              payout: number,
              verdict: said.verdict,
              affiliates: settled?.length ?? 0,
            },
          },
        }
      },
    }),
    defineSiteRoute({
      method: 'put',
      path: `${PROGRAMMES}/:id/payer`,
      summary: 'Say who pays: name and address for invoices, and the account that SEPA transfers come from',
      may: MAY,
      records: 'payer.changed',
      body: billingParty.extend({ account: payerAccount.optional() }),
      answer: payer,
      async handle(site, { params, body: { account, ...party } }) {
        const programme = await programmeOf(deps, site, params)
        await payouts.setPayer(programme.id, party, account)
        return {
          body: await payouts.payerOf(programme.id),
          noted: { detail: { label: programme.name } },
        }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: `${PROGRAMMES}/:id/invoices/:invoice`,
      summary: 'An invoice that was written for an affiliate (PDF)',
      may: MAY,
      async handle(site, { params, call }) {
        const programme = await programmeOf(deps, site, params)
        const number = numberOf(params['invoice'])
        const invoice = number === undefined ? undefined : await payouts.invoice(programme.id, number)
        if (invoice === undefined) throw notFound('There is no such invoice')
        return {
          file: {
            type: 'application/pdf',
            name: `${site.domain}-${programme.id}-invoice-${invoice.number}.pdf`,
            bytes: invoicePdf(invoice, programme, languageOf(call.request)),
          },
        }
      },
    }),
  ]
}
