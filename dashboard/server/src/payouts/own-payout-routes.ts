import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { z } from 'zod'
import { languageOf } from '../http/language-of.ts'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { ownProgramme, type PortalDeps } from '../portal/own-programme.ts'
import { invoicePdf } from './invoice-pdf.ts'
import { billingAgreement } from './payment-fields.ts'
import { itemAnswer } from './payout-fields.ts'

type OwnPayoutDeps = PortalDeps & { readonly control: Pick<ControlStore, 'payouts'> }

const ownPayout = itemAnswer.extend({ number: z.int(), day: z.string() })
const party = z.object({ name: z.string(), address: z.string(), taxId: z.string() })
const agreement = party.extend({ taxRate: z.int(), note: z.string() })
const billingAnswer = z.object({
  payer: party
    .nullable()
    .describe('who would be on the invoice as the one who pays; null: none can be written yet'),
  agreement: agreement.nullable(),
})

/** What an affiliate was paid in a programme, and the invoices that are written in their name. */
export function ownPayoutRoutes(deps: OwnPayoutDeps): Route[] {
  const { payouts } = deps.control
  const one = '/api/v1/affiliate/programmes/:programme'
  const billingOf = async (
    programmeId: number,
    affiliate: string,
  ): Promise<z.infer<typeof billingAnswer>> => {
    const [payer, agreed] = await Promise.all([
      payouts.payerOf(programmeId),
      payouts.agreementOf(programmeId, affiliate),
    ])
    return {
      payer: payer ? { name: payer.name, address: payer.address, taxId: payer.taxId } : null,
      agreement: agreed ?? null,
    }
  }
  return [
    defineRoute({
      method: 'get',
      path: `${one}/payouts`,
      summary: 'What you were paid in a programme, what is on its way, and what failed and why, latest first',
      may: 'earnings:read-own',
      answer: z.object({ currency: z.string(), payouts: z.array(ownPayout) }),
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const own = await payouts.payoutsOf(programme.id, affiliate)
        return { body: { currency: programme.currency, payouts: own } }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/invoices/:invoice`,
      summary: 'An invoice that was written in your name (PDF)',
      may: 'earnings:read-own',
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const number = numberOf(params['invoice'])
        const invoice =
          number === undefined ? undefined : await payouts.invoice(programme.id, number, affiliate)
        if (invoice === undefined) throw notFound('There is no such invoice')
        return {
          file: {
            type: 'application/pdf',
            name: `${programme.site}-${programme.id}-invoice-${invoice.number}.pdf`,
            bytes: invoicePdf(invoice, programme, languageOf(call.request)),
          },
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${one}/self-billing`,
      summary: 'Whether the shop writes invoices in your name, and what stands on them',
      may: 'earnings:read-own',
      answer: billingAnswer,
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        return { body: await billingOf(programme.id, affiliate) }
      },
    }),
    defineRoute({
      method: 'put',
      path: `${one}/self-billing`,
      summary: 'Agree that the shop writes invoices in your name, from the next payment on',
      may: 'payment:change-own',
      records: 'billing.agreed',
      body: billingAgreement,
      answer: billingAnswer,
      async handle({ params, body, call }) {
        const { programme, affiliate, today } = await ownProgramme(deps, call, params['programme'])
        if (!(await payouts.agree(programme.id, affiliate, body, today)))
          throw new Problem(409, 'Not agreed', 'The shop has not said yet who is on its invoices; ask it to')
        return {
          body: await billingOf(programme.id, affiliate),
          noted: { detail: { label: programme.name } },
        }
      },
    }),
    defineRoute({
      method: 'delete',
      path: `${one}/self-billing`,
      summary: 'From now on write your invoices yourself',
      may: 'payment:change-own',
      records: 'billing.ended',
      answer: billingAnswer,
      async handle({ params, call }) {
        const { programme, affiliate } = await ownProgramme(deps, call, params['programme'])
        const ended = await payouts.endAgreement(programme.id, affiliate)
        return {
          body: await billingOf(programme.id, affiliate),
          unfinished: !ended,
          noted: { detail: { label: programme.name } },
        }
      },
    }),
  ]
}
