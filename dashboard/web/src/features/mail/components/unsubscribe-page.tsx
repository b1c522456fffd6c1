import { NOTICE_KINDS, type NoticeKind } from '@gatecount/shared/domain/events/notice-kinds'
import type { AlertKind, ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { DoorPage } from '../../session/components/door-page.tsx'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { IncompleteLinkPage } from '../../session/components/incomplete-link-page.tsx'
import { settingsAddress } from '../../site/site-address.ts'
import { useSubscription, useUnsubscribe } from '../api/unsubscribe.ts'

/** What the button does, by what comes. */
const ASKED: Readonly<Record<ReportPeriod | AlertKind | NoticeKind, Message>> = {
  week: 'This ends the weekly report of {site}, for you alone.',
  month: 'This ends the monthly report of {site}, for you alone.',
  spike: 'This ends the alerts of many more visitors of {site}, for you alone.',
  drop: 'This ends the alerts of far fewer visitors of {site}, for you alone.',
  silence: 'This ends the alerts of {site} when nothing is counted, for you alone.',
  membership: 'This ends the mails about decisions of shops, for you alone.',
  rules: 'This ends the mails about new rules, for you alone.',
  commissions: 'This ends the mails about your commissions, for you alone.',
  statement: 'This ends the mails about statements, for you alone.',
  applications: 'This ends the mails about applications to programmes of {site}, for you alone.',
  deadline: 'This ends the mails about sales of {site} that wait for a decision, for you alone.',
  webhooks: 'This ends the mails about webhooks that were switched off, for you alone.',
}
const DONE: Readonly<Record<ReportPeriod | AlertKind | NoticeKind, Message>> = {
  week: 'You get no weekly report of {site} any more.',
  month: 'You get no monthly report of {site} any more.',
  spike: 'You are no longer told when {site} has many more visitors than usual.',
  drop: 'You are no longer told when {site} has far fewer visitors than usual.',
  silence: 'You are no longer told when nothing is counted of {site}.',
  membership: 'You get no mails about decisions of shops any more.',
  rules: 'You get no mails about new rules any more.',
  commissions: 'You get no mails about your commissions any more.',
  statement: 'You get no mails about statements any more.',
  applications: 'You get no mails about applications to programmes of {site} any more.',
  deadline: 'You get no mails about sales of {site} that wait for a decision any more.',
  webhooks: 'You get no mails about webhooks that were switched off any more.',
}

const isNotice = (mail: string): boolean => Object.hasOwn(NOTICE_KINDS, mail)

/** The link at the foot of a mail leads here; only the button ends the mail, so that mail scanners do not. */
export function UnsubscribePage({ token }: { readonly token: string }) {
  const subscription = useSubscription(token)
  const end = useUnsubscribe(token)
  const { data, error } = subscription
  if (token === '' || error) return <IncompleteLinkPage />
  if (data === undefined) {
    return (
      <DoorPage title={t('Unsubscribe')}>
        <SkeletonRows rows={2} />
      </DoorPage>
    )
  }
  if (data === null || end.isSuccess) {
    const words = data === null ? t('This mail is ended already.') : t(DONE[data.mail], { site: data.site })
    const href =
      data === null || data.site === '' || isNotice(data.mail) ? '/' : settingsAddress(data.site, 'mail')
    return (
      <DoorPage title={t('Unsubscribed')} words={words}>
        <div className="door__ways">
          <Link className="button" href={href}>
            {t('To the dashboard')}
          </Link>
        </div>
      </DoorPage>
    )
  }
  return (
    <DoorPage title={t('Unsubscribe?')} words={t(ASKED[data.mail], { site: data.site })}>
      <div className="door__ways">
        <Button look="strong" busy={end.isPending} onClick={() => end.mutate()}>
          {t('Unsubscribe')}
        </Button>
      </div>
      {end.error && (
        <div className="door__refused">
          <FormProblem error={end.error} />
        </div>
      )}
    </DoorPage>
  )
}
