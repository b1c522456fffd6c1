import type { Notice } from '@gatecount/shared/adapters/control/events/notices'
import { readTerms } from '@gatecount/shared/domain/affiliate/stored-terms'
import { eventId } from '@gatecount/shared/domain/events/logged-event'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import type { Gather, GatherDeps } from './notice-content.ts'

/** Days before sales are approved by themselves. */
const DAYS_BEFORE = 3
const HOUR = 8

const siteOf = async ({ control }: GatherDeps, { siteId }: Notice) =>
  (await control.listSites()).find(({ id }) => id === siteId)
const page = (domain: string, part: string): string =>
  `/sites/${encodeURIComponent(domain)}/affiliates?part=${part}`

/** Who has applied since, in one mail. */
export const gatherApplications: Gather = async (deps, notice, { say }) => {
  const { notices, programmes } = deps.control
  const events = await notices.newsFor(notice.id, ['members'])
  const applied = events.filter(event => event.log === 'members' && event.row.state === 'applied')
  const last = applied.at(-1)
  if (last === undefined) return { told: { events } }
  const lines: string[] = []
  for (const event of applied) {
    const members = await programmes.listMembers(event.programme)
    const who = members.find(one => event.log === 'members' && one.affiliate === event.row.affiliate)
    if (who?.state === 'applied') lines.push(`${who.name} – ${event.programmeName}`)
  }
  // Somebody was quicker than the mail.
  if (lines.length === 0) return { told: { events } }
  const { site } = last
  const n = lines.length
  return {
    content: {
      subject: say('{site}: {n, plural, one {# affiliate applies} other {# affiliates apply}}', { site, n }),
      title: say('{n, plural, one {# new application} other {# new applications}}', { n }),
      above: site,
      paragraphs: [say('They wait for you to approve or decline them.')],
      lines,
      action: say('Look at the applications'),
      path: `${page(site, 'people')}&programme=${last.programme}`,
      about: eventId(last),
    },
    told: { events },
  }
}

/** Sales that will be approved by themselves soon, once a day in the morning of the site. */
export const gatherDeadline: Gather = async (deps, notice, { say }) => {
  const site = await siteOf(deps, notice)
  if (site === undefined) return undefined
  const { day, hour } = localClock(site.timeZone).at(deps.now())
  if (hour < HOUR || (notice.sentFor !== null && notice.sentFor >= day)) return undefined
  const { programmes, notices } = deps.control
  const waiting = await Promise.all(
    (await programmes.listProgrammes(site.id)).map(async ({ id, name, terms }) => {
      const until = addDays(day, DAYS_BEFORE - readTerms(terms).approveAfterDays)
      return { id, name, count: await notices.undecidedSales(id, until) }
    }),
  )
  const due = waiting.filter(({ count }) => count > 0)
  const [first] = due
  if (first === undefined) return { told: { sentFor: day } }
  const n = due.reduce((sum, { count }) => sum + count, 0)
  return {
    content: {
      subject: say('{site}: {n, plural, one {# sale waits} other {# sales wait}} for your decision', {
        site: site.domain,
        n,
      }),
      title: say('{n, plural, one {# sale} other {# sales}} to decide on', { n }),
      above: site.domain,
      paragraphs: [
        say('What nobody decides on is approved by itself within {days} days.', { days: DAYS_BEFORE }),
      ],
      lines: due.map(({ name, count }) => `${name}: ${count}`),
      action: say('Look at the sales'),
      path: `${page(site.domain, 'review')}&programme=${first.id}`,
      about: day,
    },
    told: { sentFor: day },
  }
}

/** Webhooks that were switched off since, because nothing arrived. */
export const gatherWebhooks: Gather = async (deps, notice, { say }) => {
  const { webhooks } = deps.control
  const { affiliate, siteId, lookedAt } = notice
  const site = affiliate === null ? await siteOf(deps, notice) : undefined
  if (affiliate === null && site === undefined) return undefined
  const scope = affiliate === null ? { siteId: siteId ?? 0, programmeId: null } : { affiliate }
  const off = (await webhooks.listEndpoints(scope)).filter(
    ({ disabledAt, disabledWhy }) => disabledAt !== null && disabledAt > lookedAt && disabledWhy !== 'owner',
  )
  const last = off.at(-1)
  if (last === undefined) return undefined
  const n = off.length
  return {
    content: {
      subject: say('{n, plural, one {A webhook was} other {# webhooks were}} switched off', { n }),
      title: say('{n, plural, one {A webhook was} other {# webhooks were}} switched off', { n }),
      above: site?.domain ?? say('Affiliate programmes'),
      paragraphs: [
        say(
          'Nothing arrived there for three days, or the receiver wants no more. What happened since waits: it is sent as soon as you switch the webhook on again.',
        ),
      ],
      lines: off.map(({ label, url }) => label || new URL(url).host),
      action: say('Look at the webhooks'),
      path: site === undefined ? '/affiliate/notices' : page(site.domain, 'webhooks'),
      about: `${last.id}-${last.disabledAt?.getTime() ?? 0}`,
    },
    told: {},
  }
}
