import type { AlertSubscription } from '@gatecount/shared/adapters/control/mail-subscriptions'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import { drawAlert } from '../drawing/draw-alert.ts'
import { figuresLag } from '../figures-lag.ts'
import type { MailContext } from '../mail-context.ts'
import { mailLinks, unsubscribeLink } from '../mail-links.ts'
import { recipientOf } from '../recipient.ts'
import { eachByItself, sendSubscribed } from '../send-subscribed.ts'
import { type HourSeries, hourOf, readHours } from './hour-series.ts'
import { type AlertFinding, judgeHours } from './judge-hours.ts'

const HOUR_MS = 3_600_000

/** What was sent at this time or later says all there is to say: today of a spike or a drop, of a silence since it began. */
function saidSince({ timeZone }: ControlledSite, finding: AlertFinding, now: number): Date {
  const clock = localClock(timeZone)
  const begin = (day: string): number => clock.endOf(addDays(day, -1))
  if (finding.kind !== 'silence') return new Date(begin(clock.at(now).day))
  const { day, hour } = hourOf(finding.from)
  return new Date(begin(day) + hour * HOUR_MS)
}

async function sendAlert(
  context: MailContext,
  site: ControlledSite,
  subscription: AlertSubscription,
  series: HourSeries,
): Promise<void> {
  const { control, now } = context
  const finding = judgeHours(series, subscription.alert, subscription.threshold)
  if (finding === undefined) return
  const since = saidSince(site, finding, now())
  if (subscription.sentAt !== null && subscription.sentAt >= since) return
  if (finding.kind !== 'silence' && (await figuresLag(context, site.id))) return
  const to = await recipientOf(context, site, subscription)
  if (to === undefined || !(await control.takeAlert(subscription.id, since, new Date(now())))) return
  const links = {
    ...mailLinks(context.origin, site.domain),
    unsubscribe: unsubscribeLink(context, subscription),
  }
  const mail = drawAlert(finding, site.domain, subscription.language, links)
  const about = String(since.getTime())
  await sendSubscribed(context, { to, subscription, about, mail })
  await control.alertSent(subscription.id, new Date(now()))
}

/** Looks at the hours of every site that somebody wants alerts of, and sends what there is to say. */
export async function sendAlerts(context: MailContext): Promise<void> {
  const { control } = context
  const [subscriptions, sites] = await Promise.all([control.alertSubscriptions(), control.listSites()])
  // Of a site where nobody is told apart hours are known only in large crowds.
  const watched = sites.filter(({ childDirected }) => childDirected !== true)
  await eachByItself(context, watched, async site => {
    const own = subscriptions.filter(({ siteId }) => siteId === site.id)
    const series = own.length === 0 ? undefined : await readHours(context, site)
    if (series === undefined) return
    await eachByItself(context, own, subscription => sendAlert(context, site, subscription, series))
  })
}
