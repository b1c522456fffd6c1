import { eventId } from '@gatecount/shared/domain/events/logged-event'
import type { Gather } from './notice-content.ts'

const WORDS = {
  approved: {
    subject: '{site}: you are in the programme {programme}',
    title: 'You take part in {programme}',
    what: 'The shop has taken you into its programme. Sales that come by your links and coupons are credited to you.',
  },
  declined: {
    subject: '{site}: your application to {programme} was declined',
    title: 'Your application was declined',
    what: 'The shop has declined your application to {programme}.',
  },
  suspended: {
    subject: '{site}: you are suspended from {programme}',
    title: 'You are suspended from {programme}',
    what: 'Sales from now on are not credited to you. What you have earned stays as it is.',
  },
} as const

/** What the shop decided about the reader; one mail for each decision. */
export const gatherMembership: Gather = async ({ control: { notices } }, { id }, { say }) => {
  const events = await notices.newsFor(id, ['members'])
  const said = events.find(event => event.log === 'members' && Object.hasOwn(WORDS, event.row.state))
  if (said?.log !== 'members') return { told: { events } }
  const { site, programmeName: programme, row } = said
  const words = WORDS[row.state as keyof typeof WORDS]
  const values = { site, programme }
  return {
    content: {
      subject: say(words.subject, values),
      title: say(words.title, values),
      above: site,
      paragraphs: [
        say(words.what, values),
        ...(row.reason === ''
          ? []
          : [say('The reason that the shop gives: {reason}', { reason: row.reason })]),
      ],
      action: say('Open the portal'),
      path: `/affiliate?programme=${said.programme}`,
      about: eventId(said),
    },
    told: { events: events.slice(0, events.indexOf(said) + 1) },
  }
}
