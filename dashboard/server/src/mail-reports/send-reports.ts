import { drawReport } from './drawing/draw-report.ts'
import { figuresLag } from './figures-lag.ts'
import type { MailContext } from './mail-context.ts'
import { mailLinks, unsubscribeLink } from './mail-links.ts'
import { recipientOf } from './recipient.ts'
import { dueReport } from './report/due-report.ts'
import { readReport } from './report/read-report.ts'
import { eachByItself, sendSubscribed } from './send-subscribed.ts'

/** Sends the reports that are due. After an absence that is the last of each, and not all that were missed. */
export async function sendReports(context: MailContext): Promise<void> {
  const { control, now } = context
  const [subscriptions, sites] = await Promise.all([control.reportSubscriptions(), control.listSites()])
  await eachByItself(context, subscriptions, async subscription => {
    const site = sites.find(({ id }) => id === subscription.siteId)
    if (site === undefined) return
    const range = dueReport(subscription.period, site, now())
    if (range.from <= subscription.sentFor) return
    // Late is better than wrong.
    if (await figuresLag(context, site.id)) return
    const to = await recipientOf(context, site, subscription)
    if (to === undefined || !(await control.takeReport(subscription.id, range.from, new Date(now())))) return
    const content = await readReport(context, site, subscription.period, range)
    const links = {
      ...mailLinks(context.origin, site.domain, range),
      unsubscribe: unsubscribeLink(context, subscription),
    }
    const mail = drawReport(content, subscription.language, links)
    await sendSubscribed(context, { to, subscription, about: range.from, mail })
    await control.reportSent(subscription.id, range.from)
  })
}
