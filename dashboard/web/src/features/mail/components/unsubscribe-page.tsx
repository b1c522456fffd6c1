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
const ASKED: Readonly<Record<ReportPeriod | AlertKind, Message>> = {
  week: 'This ends the weekly report of {site}, for you alone.',
  month: 'This ends the monthly report of {site}, for you alone.',
  spike: 'This ends the alerts of many more visitors of {site}, for you alone.',
  drop: 'This ends the alerts of far fewer visitors of {site}, for you alone.',
  silence: 'This ends the alerts of {site} when nothing is counted, for you alone.',
}
const DONE: Readonly<Record<ReportPeriod | AlertKind, Message>> = {
  week: 'You get no weekly report of {site} any more.',
  month: 'You get no monthly report of {site} any more.',
  spike: 'You are no longer told when {site} has many more visitors than usual.',
  drop: 'You are no longer told when {site} has far fewer visitors than usual.',
  silence: 'You are no longer told when nothing is counted of {site}.',
}

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
    const href = data === null ? '/' : settingsAddress(data.site, 'mail')
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
