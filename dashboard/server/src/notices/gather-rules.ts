import type { AnnouncedRules } from '@gatecount/shared/adapters/control/programmes'
import type { Pay } from '@gatecount/shared/domain/affiliate/commission-rule'
import { ownRules } from '@gatecount/shared/domain/affiliate/own-rules'
import { eventId } from '@gatecount/shared/domain/events/logged-event'
import type { MailWording } from '../mail-reports/drawing/mail-wording.ts'
import { moneyIn, percentIn } from './amounts.ts'
import type { Gather } from './notice-content.ts'

function paidBy(pay: Pay, { say, language }: MailWording, currency: string): string {
  if (pay.kind === 'percent') return say('{rate} of the sale', { rate: percentIn(language, pay.basisPoints) })
  const amount = moneyIn(language, pay.amount, currency)
  return pay.per === 'order' ? say('{amount} an order', { amount }) : say('{amount} an item', { amount })
}

/** What sales earn, a line for each rule. */
function ratesOf({ rules, bonuses }: AnnouncedRules, wording: MailWording, currency: string): string[] {
  const { say, language } = wording
  const isForSome = (scope: object): boolean => Object.keys(scope).some(key => key !== 'affiliates')
  const rates = rules.map(({ pay, scope, tiers }) => {
    const paid = paidBy(pay, wording, currency)
    const some = isForSome(scope) ? say('{pay}, for some sales', { pay: paid }) : paid
    return tiers === undefined ? some : say('{pay}, and more by tiers of the month', { pay: some })
  })
  const extra = bonuses.map(({ amount }) =>
    say('{amount} once, as a bonus', { amount: moneyIn(language, amount, currency) }),
  )
  return [...rates, ...extra]
}

/** Rules that were announced: from when on, what they pay then, and what until then. */
export const gatherRules: Gather = async ({ control }, { id, affiliate }, wording) => {
  const events = await control.notices.newsFor(id, ['rules'])
  const said = events.find(event => event.log === 'rules')
  if (said?.log !== 'rules' || affiliate === null) return { told: { events } }
  const [all, programme] = await Promise.all([
    control.programmes.listRules(said.programme),
    control.programmes.findProgramme(said.programme),
  ])
  const rules = ownRules(all, affiliate)
  const [now, before] = [said.row.version, said.row.version - 1].map(version =>
    rules.find(one => one.version === version),
  )
  const { say } = wording
  const currency = programme?.currency ?? 'EUR'
  const { site, programmeName } = said
  const day = wording.day(said.row.validFrom, 'long')
  const section = (title: string, set: AnnouncedRules | undefined): string[] =>
    set === undefined ? [] : [`${title} ${ratesOf(set, wording, currency).join('; ') || say('nothing')}`]
  return {
    content: {
      subject: say('{site}: new rules of {programme} from {day} on', { site, programme: programmeName, day }),
      title: say('New rules from {day} on', { day }),
      above: site,
      paragraphs: [
        say(
          'The shop announced version {version} of the rules of {programme}. It applies to sales from that day on; what you earned before stays.',
          {
            version: said.row.version,
            programme: programmeName,
          },
        ),
      ],
      lines: [...section(say('From then on:'), now), ...section(say('Until then:'), before)],
      action: say('Read the rules'),
      path: `/affiliate/terms?programme=${said.programme}`,
      about: eventId(said),
    },
    told: { events: events.slice(0, events.indexOf(said) + 1) },
  }
}
