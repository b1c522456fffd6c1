import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { sumOf } from '../../programmes/typed-values.ts'
import { type PayoutItem, useSettle } from '../api/payouts.ts'
import type { PayoutProps } from './payout-props.ts'

interface Props extends PayoutProps {
  readonly number: number
  readonly items: readonly PayoutItem[]
  readonly verdict: 'paid' | 'failed'
  readonly close: () => void
}

/** Asks before items are settled: it is written into the ledger. */
export function SettleDialog({ of, currency, number, items, verdict, close }: Props) {
  const settle = useSettle(of, number)
  const [text, edit] = useState('')
  const isPaid = verdict === 'paid'
  const sum = moneyOf(sumOf(items.map(({ amount }) => amount)), currency)
  const affiliates = items.map(({ affiliate }) => affiliate)
  const said = text.trim()
  return (
    <ConfirmDialog
      title={
        isPaid
          ? t('Mark {n, plural, one {# item} other {# items}} as paid?', { n: items.length })
          : t('Mark {n, plural, one {# item} other {# items}} as failed?', { n: items.length })
      }
      action={isPaid ? t('Mark as paid') : t('Mark as failed')}
      harmless={isPaid}
      busy={settle.isPending}
      error={settle.error}
      confirm={() =>
        settle.mutate(
          isPaid ? { verdict, reference: said, affiliates } : { verdict, reason: said, affiliates },
          {
            onSuccess: () => {
              announce(isPaid ? t('Marked as paid.') : t('Marked as failed.'))
              close()
            },
          },
        )
      }
      close={close}
    >
      <p>
        {isPaid
          ? t('{sum} are written into the ledger as paid. It cannot be taken back.', { sum })
          : t('{sum} stay payable and come into the next payout. The affiliate reads the reason.', { sum })}
      </p>
      <TextField
        label={isPaid ? t('Reference') : t('Reason')}
        hint={
          isPaid ? t('By which you find the payment again at your bank. The affiliate reads it.') : undefined
        }
        value={text}
        edit={edit}
        maxLength={isPaid ? 140 : 500}
        required
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}
