import type { PoolClient } from 'pg'
import {
  REFUND_OUTCOMES,
  type RefundOutcome,
  SALE_OUTCOMES,
  type SaleOutcome,
} from '../../../domain/affiliate/outcome.ts'
import { currencyDigits } from '../../../domain/money/currency-digits.ts'
import { writeAmount } from '../../../domain/money/write-amount.ts'
import { chooseProgrammes, lockProgrammes, type SiteProgramme } from './choose-programme.ts'
import { addAnswers, findAnswers } from './intake-answers.ts'
import type { IntakeAnswer, IntakeContent, IntakeMessage } from './intake-message.ts'
import { type RefundAnswer, takeRefunds } from './take-refunds.ts'
import { type SaleAnswer, takeSales } from './take-sales.ts'
import { endToldElsewhere, tooManyTold } from './told-sales.ts'

const ofSale = (outcome: SaleOutcome): IntakeAnswer => ({
  kind: 'sale',
  outcome,
  words: SALE_OUTCOMES[outcome],
})
const ofRefund = (outcome: RefundOutcome): IntakeAnswer => ({
  kind: 'refund',
  outcome,
  words: REFUND_OUTCOMES[outcome],
})

const moneyOf = (amount: bigint, currency: string): string => writeAmount(amount, currencyDigits(currency))

function saleAnswer(
  { outcome, sale, affiliate, commission }: SaleAnswer,
  { name, currency }: SiteProgramme,
): IntakeAnswer {
  return {
    ...ofSale(outcome),
    programme: name,
    sale,
    ...(affiliate !== undefined && { affiliate }),
    ...(commission !== undefined && { commission: moneyOf(commission, currency), currency }),
  }
}

function refundAnswer(
  { outcome, sale, reversed }: RefundAnswer,
  { name, currency }: SiteProgramme,
): IntakeAnswer {
  return {
    ...ofRefund(outcome),
    programme: name,
    ...(sale !== undefined && { sale }),
    ...(reversed !== undefined && { reversed: moneyOf(reversed, currency), currency }),
  }
}

/** The answer to what no programme takes. */
function unplaced(content: IntakeContent): IntakeAnswer {
  if (content.kind === 'sale') return ofSale('unknown_programme')
  if (content.kind === 'refund') return ofRefund('unknown_programme')
  const { of, errors } = content
  return { ...(of === 'sale' ? ofSale('invalid') : ofRefund('invalid')), errors }
}

interface Placed {
  readonly digest: string
  readonly content: IntakeContent
}

/** Sales first, so that a refund which came beside its sale finds it. */
async function takeInto(
  client: PoolClient,
  programme: SiteProgramme,
  { placed, today }: { readonly placed: readonly Placed[]; readonly today: string },
): Promise<(readonly [digest: string, answer: IntakeAnswer])[]> {
  const answers: (readonly [string, IntakeAnswer])[] = []
  const sales = placed.flatMap(({ digest, content }) =>
    content.kind === 'sale' ? [{ digest, received: content.received }] : [],
  )
  const refunds = placed.flatMap(({ digest, content }) =>
    content.kind === 'refund' ? [{ digest, received: content.received }] : [],
  )
  if (sales.length > 0) {
    const received = sales.map(one => one.received)
    const taken = await takeSales(client, programme.id, { received, today })
    answers.push(
      ...taken.map((answer, at) => [sales[at]?.digest ?? '', saleAnswer(answer, programme)] as const),
    )
  }
  if (refunds.length > 0) {
    const received = refunds.map(one => one.received)
    const taken = await takeRefunds(client, programme.id, { received, today })
    answers.push(
      ...taken.map((answer, at) => [refunds[at]?.digest ?? '', refundAnswer(answer, programme)] as const),
    )
  }
  return answers
}

/**
 * Takes in what a shop sent, in one transaction with the lines of the ledger and with what is answered. A message that was
 * taken before gets the answer it got then.
 * @param today local day of the site
 * @returns the answers in the order of the messages
 */
export async function takeMessages(
  client: PoolClient,
  siteId: number,
  { messages, today }: { readonly messages: readonly IntakeMessage[]; readonly today: string },
): Promise<IntakeAnswer[]> {
  const programmes = await lockProgrammes(client, siteId)
  const answers = await findAnswers(client, siteId, messages)
  const fresh = new Map(
    messages
      .map(message => [message.digest.toString('hex'), message] as const)
      .filter(([digest]) => !answers.has(digest))
      // Of two with one id the first counts.
      .toReversed(),
  )
  const asked = [...fresh.values()].toReversed()
  const beyond = await tooManyTold(client, programmes, { messages: asked, today })
  const list = asked.filter(message => !beyond.has(message))
  const chosen = await chooseProgrammes(client, { siteId, programmes }, list)
  const made = new Map<string, IntakeAnswer>()
  for (const programme of programmes) {
    const placed = list
      .filter((_, at) => chosen[at]?.id === programme.id)
      .map(({ digest, content }) => ({ digest: digest.toString('hex'), content }))
    for (const [digest, answer] of await takeInto(client, programme, { placed, today }))
      made.set(digest, answer)
    const elsewhere = list.flatMap(({ content }, at) =>
      content.kind === 'sale' && content.received.confirmed && chosen[at] && chosen[at] !== programme
        ? [content.received.order]
        : [],
    )
    if (elsewhere.length > 0) await endToldElsewhere(client, programme, { orders: elsewhere, today })
  }
  for (const { digest } of beyond) made.set(digest.toString('hex'), ofSale('too_many_told'))
  for (const [digest, { content }] of fresh) if (!made.has(digest)) made.set(digest, unplaced(content))
  await addAnswers(client, siteId, { messages, made, today })
  return messages.map(({ digest, content }) => {
    const key = digest.toString('hex')
    return answers.get(key) ?? made.get(key) ?? unplaced(content)
  })
}
