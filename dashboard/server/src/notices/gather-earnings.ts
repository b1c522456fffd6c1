import type { EventKind, EventLog } from '@gatecount/shared/domain/events/event-kinds'
import { kindOf, type LoggedEvent } from '@gatecount/shared/domain/events/logged-event'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { MailWording } from '../mail-reports/drawing/mail-wording.ts'
import { weekStartOf } from '../mail-reports/report/due-report.ts'
import { addMonths, firstOfMonth } from '../reports/calendar-day.ts'
import { moneyIn } from './amounts.ts'
import type { Gather } from './notice-content.ts'

/** By then the last day of every time zone is over, and signed. */
const HOURS_LATE_MS = 20 * 3_600_000
const LOGS: readonly EventLog[] = ['ledger']

const LINES = {
  'commission.earned': '{n, plural, one {# commission} other {# commissions}} earned: {amount}',
  'commission.approved': '{n, plural, one {# commission} other {# commissions}} approved: {amount}',
  'commission.paid': '{n, plural, one {# commission} other {# commissions}} paid: {amount}',
  'commission.reversed': '{n, plural, one {# commission} other {# commissions}} taken back: {amount}',
  'commission.rejected': '{n, plural, one {# commission} other {# commissions}} rejected: {amount}',
} as const satisfies Partial<Record<EventKind, string>>
type Summed = keyof typeof LINES

const dayOf = (now: number): string => new Date(now - HOURS_LATE_MS).toISOString().slice(0, 10)

/** A line for each programme and what happened there. */
function sumsOf(events: readonly LoggedEvent[], { say, language }: MailWording): string[] {
  const sums = new Map<
    string,
    { kind: Summed; event: LoggedEvent; count: number; amount: bigint; currency: string }
  >()
  for (const event of events) {
    const kind = kindOf(event)
    if (event.log !== 'ledger' || !Object.hasOwn(LINES, kind)) continue
    const key = `${event.programme} ${event.row.currency} ${kind}`
    const { count = 0, amount = 0n } = sums.get(key) ?? {}
    const moved = BigInt(event.row.postings[0]?.amount ?? '0')
    sums.set(key, {
      kind: kind as Summed,
      event,
      count: count + 1,
      amount: amount + moved,
      currency: event.row.currency,
    })
  }
  return [...sums.values()].map(({ kind, event, count, amount, currency }) => {
    const said = say(LINES[kind], { n: count, amount: moneyIn(language, amount, currency) })
    return `${event.programmeName} (${event.site}): ${said}`
  })
}

/** What happened to commissions of a day or a week, summed: never one mail a sale. Lines come in when their day is signed. */
export const gatherCommissions: Gather = async ({ control, now }, { id, rhythm, sentFor }, wording) => {
  const today = dayOf(now())
  const begins = rhythm === 'day' ? today : weekStartOf(today, 1)
  // The first period ends before anything is sent.
  if (sentFor === null) return { told: { sentFor: begins } }
  if (sentFor >= begins) return undefined
  const events = await control.notices.newsFor(id, LOGS)
  const lines = sumsOf(events, wording)
  if (lines.length === 0) return { told: { events, sentFor: begins } }
  const { say } = wording
  const until = wording.day(addDays(begins, -1), 'long')
  return {
    content: {
      subject: say('Your commissions until {day}', { day: until }),
      title: say('Your commissions until {day}', { day: until }),
      above: say('Affiliate programmes'),
      paragraphs: [say('What happened to them since the mail before:')],
      lines,
      action: say('Open the portal'),
      path: '/affiliate',
      about: begins,
    },
    told: { events, sentFor: begins },
  }
}

/** Statements of the month that is over, of programmes in which anything happened. */
export const gatherStatement: Gather = async ({ control, now }, { affiliate, sentFor }, wording) => {
  const next = firstOfMonth(dayOf(now()))
  if (affiliate === null) return undefined
  if (sentFor === null) return { told: { sentFor: next } }
  if (sentFor >= next) return undefined
  const month = { from: addMonths(next, -1), to: addDays(next, -1) }
  const programmes = await control.portal.programmesOf(affiliate, await control.portal.sitesOf(affiliate))
  const moved = await Promise.all(
    programmes.map(async ({ id }) => (await control.portal.ledgerDays(id, affiliate, month)).length > 0),
  )
  const own = programmes.filter((_, at) => moved[at])
  if (own.length === 0) return { told: { sentFor: next } }
  const { say } = wording
  const name = wording.period('month', month)
  return {
    content: {
      subject: say('Your statements of {month}', { month: name }),
      title: say('Your statements of {month} are ready', { month: name }),
      above: say('Affiliate programmes'),
      paragraphs: [
        say(
          'Every line is signed. You can check it in your browser, or without us, by a program of your own.',
        ),
      ],
      lines: own.map(one => `${one.name} (${one.site})`),
      action: say('Open the statements'),
      path: '/affiliate/statements',
      about: month.from,
    },
    told: { sentFor: next },
  }
}
