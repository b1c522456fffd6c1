import { useEffect, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { asMoment } from '../../../lib/wording.ts'
import { type Payment, useConfirmPayment, usePayment, useWithdrawPayment } from '../api/own-payouts.ts'
import { accountWords } from '../payout-words.ts'
import { PaymentDialog } from './payment-dialog.tsx'

/** Uses the link of the mail, when the reader came by it. */
function useConfirmationOfLink(): Error | null {
  const place = usePlace()
  const secret = place.params.get('confirm')
  const { mutate, error } = useConfirmPayment()
  useEffect(() => {
    if (secret === null) return
    // It does not stay in the address, where it could be copied with it.
    goTo(withParams(place, { confirm: null }), 'replace')
    mutate(secret, { onSuccess: () => announce(t('Confirmed.')) })
  }, [secret, place, mutate])
  return error
}

function Pending({ payment }: { readonly payment: Payment }) {
  const withdraw = useWithdrawPayment()
  const { pending, current } = payment
  if (pending === null) return null
  return (
    <Notice title={t('A change is on its way: {account}', { account: accountWords(pending) })}>
      <p>
        {pending.inForceFrom === null
          ? t('It waits for you to follow the link in the mail that was sent to you.')
          : current === null
            ? t('From {moment} on you can be paid to it.', { moment: asMoment(pending.inForceFrom) })
            : t('From {moment} on you are paid to it; until then as before.', {
                moment: asMoment(pending.inForceFrom),
              })}
      </p>
      <p>{t('If that was not you, withdraw it and choose a new password.')}</p>
      <Button
        busy={withdraw.isPending}
        onClick={() =>
          withdraw.mutate(undefined, { onSuccess: () => announce(t('Withdrawn: you are paid as before.')) })
        }
      >
        {t('Withdraw')}
      </Button>
      {withdraw.error && (
        <p className="field__error" role="alert">
          {withdraw.error.message}
        </p>
      )}
    </Notice>
  )
}

/** How the reader is paid, masked, and the change that is on its way. */
export function PaymentPanel() {
  const { data: payment, error, refetch } = usePayment()
  const notConfirmed = useConfirmationOfLink()
  const [edits, setEdits] = useState(false)
  if (error && !payment) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <Panel
      title={t('How you are paid')}
      words={
        <p>
          {t(
            'Stored encrypted, and shown in parts only. A change is confirmed by you and holds three days later, so that nobody redirects your money unseen. It is the same in all your programmes here.',
          )}
        </p>
      }
      action={payment && <Button onClick={() => setEdits(true)}>{t('Change')}</Button>}
    >
      {!payment && <SkeletonRows rows={2} />}
      {notConfirmed && (
        <div role="alert">
          <Notice title={t('Not confirmed')}>
            <p>{notConfirmed.message}</p>
          </Notice>
        </div>
      )}
      {payment && payment.current === null && payment.pending === null && (
        <Notice title={t('Nobody knows yet how to pay you')}>
          <p>
            {t(
              'Say it here. As long as it is not known, what you earned is carried over from payout to payout.',
            )}
          </p>
        </Notice>
      )}
      {payment?.current && <p className="payouts__total">{accountWords(payment.current)}</p>}
      {payment && <Pending payment={payment} />}
      {payment && edits && <PaymentDialog confirmedBy={payment.confirmedBy} close={() => setEdits(false)} />}
    </Panel>
  )
}
