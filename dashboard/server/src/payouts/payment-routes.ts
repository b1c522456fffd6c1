import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { Person } from '@gatecount/shared/domain/identity/principal'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Log } from '@gatecount/shared/process/log'
import { z } from 'zod'
import type { Accounts } from '../account/accounts.ts'
import { sourceNetwork } from '../account/limits/source-network.ts'
import type { Letters } from '../account/mail/letters.ts'
import { unawaited } from '../account/mail/unawaited.ts'
import { token } from '../account/routes/fields.ts'
import { canReceive } from '../account/ways-in.ts'
import { newSecret } from '../auth/new-secret.ts'
import { languageOf } from '../http/language-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type Call, defineRoute, type Route } from '../http/route.ts'
import { ownProgrammes } from '../portal/own-programme.ts'
import { paymentAnswer, paymentDetails, viewDetails } from './payment-fields.ts'

export interface PaymentDeps {
  readonly control: Pick<ControlStore, 'payouts' | 'portal'>
  readonly letters: Accounts['letters']
  readonly limits: Pick<Accounts['limits'], 'takeMail'>
  readonly mustBeFresh: Accounts['mustBeFresh']
  readonly log: Log
  readonly now: () => number
}

interface OwnAffiliate {
  readonly person: Person
  readonly affiliate: string
}

const MAY = 'payment:change-own'

/** How the affiliate who calls is paid. Whose it is comes from the session alone, and what is answered is masked. */
export function paymentRoutes(deps: PaymentDeps): Route[] {
  const { control, letters, limits, log } = deps
  const { payouts } = control
  const path = '/api/v1/affiliate/payment'
  const now = (): Date => new Date(deps.now())

  /** @throws Problem 404 for whoever is no affiliate */
  async function ownOf(call: Call): Promise<OwnAffiliate> {
    const own = await ownProgrammes({ control }, call)
    const { principal } = call
    if (own === undefined || principal?.kind !== 'person') throw notFound('You are no affiliate here')
    return { person: principal, affiliate: own.affiliate }
  }
  /** By mail, where one can be sent to somebody. */
  const byMail = ({ email }: Person, call: Call): Letters | undefined =>
    letters !== undefined && canReceive(email) ? letters(languageOf(call.request)) : undefined
  /** To the address of the account, and to the one under which the merchant knows them, which nobody changes here. */
  async function tellAll({ person, affiliate }: OwnAffiliate, send: (to: string) => Promise<void>) {
    const known = await payouts.addressOf(affiliate)
    for (const to of new Set([person.email, known ?? person.email]))
      if (canReceive(to)) unawaited(send(to), log)
  }
  async function view({ person, affiliate }: OwnAffiliate, call: Call) {
    const details = await payouts.detailsOf(affiliate, now())
    return viewDetails(details, byMail(person, call) === undefined ? 'sign_in' : 'mail')
  }
  return [
    defineRoute({
      method: 'get',
      path,
      summary: 'How you are paid, masked, and the change that is on its way',
      may: MAY,
      answer: paymentAnswer,
      async handle({ call }) {
        return { body: await view(await ownOf(call), call) }
      },
    }),
    defineRoute({
      method: 'put',
      path,
      summary:
        'Change how you are paid: confirmed by a link that is mailed, or by saying again who you are, and in force three days later',
      may: MAY,
      records: 'payment.changed',
      body: paymentDetails,
      answer: paymentAnswer,
      async handle({ body: details, call }) {
        const own = await ownOf(call)
        const { person, affiliate } = own
        const mail = byMail(person, call)
        if (mail === undefined) {
          await deps.mustBeFresh(call)
          await payouts.changeDetails(affiliate, { details }, now())
        } else {
          if (!(await limits.takeMail('payment', person.email, sourceNetwork(call.request.ip))))
            throw new Problem(
              429,
              'Too many mails',
              'So many mails went to your address that you have to wait',
            )
          const secret = newSecret()
          await payouts.changeDetails(affiliate, { details, secret }, now())
          unawaited(mail.paymentLink(person.email, secret), log)
        }
        return { status: 202, body: await view(own, call) }
      },
    }),
    defineRoute({
      method: 'post',
      path: `${path}/confirmation`,
      summary: 'Confirm a change of how you are paid with the secret of the link that was mailed',
      may: MAY,
      records: 'payment.changed',
      body: z.strictObject({ token }),
      answer: paymentAnswer,
      async handle({ body, call }) {
        const own = await ownOf(call)
        const from = await payouts.confirmDetails(own.affiliate, veil(body.token), now())
        if (from === undefined)
          throw new Problem(409, 'Link not valid', 'This link was used already, or has expired')
        const mail = byMail(own.person, call)
        if (mail !== undefined) await tellAll(own, to => mail.paymentChanges(to, from))
        return { body: await view(own, call) }
      },
    }),
    defineRoute({
      method: 'delete',
      path: `${path}/pending`,
      summary: 'Withdraw the change that is on its way: you are paid as before',
      may: MAY,
      records: 'payment.changed',
      answer: paymentAnswer,
      async handle({ call }) {
        const own = await ownOf(call)
        const withdrawn = await payouts.withdrawDetails(own.affiliate, now())
        const mail = byMail(own.person, call)
        if (withdrawn && mail !== undefined) await tellAll(own, to => mail.paymentStays(to))
        return { body: await view(own, call), unfinished: !withdrawn }
      },
    }),
  ]
}
