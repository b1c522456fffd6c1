import type { PaymentDetails, PaymentKind } from '@gatecount/shared/domain/payout/payment-details'
import { useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { type Payment, useChangePayment } from '../api/own-payouts.ts'
import { PAYMENT_KINDS } from '../payout-words.ts'

interface Props {
  readonly confirmedBy: Payment['confirmedBy']
  readonly close: () => void
}

const FIELDS = ['holder', 'iban', 'bic', 'address', 'words']
const EMPTY = { holder: '', iban: '', bic: '', address: '', words: '' }

function detailsOf(kind: PaymentKind, { holder, iban, bic, address, words }: typeof EMPTY): PaymentDetails {
  if (kind === 'bank') return { kind, holder, iban, bic }
  return kind === 'paypal' ? { kind, address } : { kind, words }
}

/** Asks how somebody wants to be paid. What is in force is not shown in it: it is typed anew. */
export function PaymentDialog({ confirmedBy, close }: Props) {
  const change = useChangePayment()
  const [kind, choose] = useState<PaymentKind>('bank')
  const [draft, setDraft] = useState(EMPTY)
  const field = (name: keyof typeof EMPTY) => ({
    value: draft[name],
    edit: (value: string) => setDraft({ ...draft, [name]: value }),
    error: fieldError(change.error, name),
    autoComplete: 'off',
  })
  const submit = (): void =>
    change.mutate(detailsOf(kind, draft), {
      onSuccess: () => {
        announce(
          confirmedBy === 'mail'
            ? t('Follow the link in the mail that was sent to you.')
            : t('The change holds in three days.'),
        )
        close()
      },
    })
  const words = field('words')
  return (
    <FormDialog
      title={t('Change how you are paid')}
      action={t('Ask for the change')}
      busy={change.isPending}
      submit={submit}
      close={close}
    >
      <SelectField
        label={t('Way')}
        value={kind}
        options={(Object.keys(PAYMENT_KINDS) as PaymentKind[]).map(value => ({
          value,
          label: t(PAYMENT_KINDS[value]),
        }))}
        choose={choose}
      />
      {kind === 'bank' && (
        <>
          <TextField label={t('Holder of the account')} {...field('holder')} maxLength={70} required />
          <TextField label={t('IBAN')} {...field('iban')} exact maxLength={64} required />
          <TextField
            label={t('BIC')}
            hint={t('Only for banks outside the European Economic Area.')}
            {...field('bic')}
            exact
            maxLength={20}
          />
        </>
      )}
      {kind === 'paypal' && (
        <TextField
          label={t('E-mail address at PayPal')}
          type="email"
          {...field('address')}
          exact
          maxLength={254}
          required
        />
      )}
      {kind === 'other' && (
        <LinesField
          label={t('What the shop has to know')}
          text={words.value}
          edit={words.edit}
          error={words.error}
          rows={3}
        />
      )}
      <p className="payouts__sub">
        {confirmedBy === 'mail'
          ? t('A link is mailed to you; the change holds three days after you followed it.')
          : t(
              'No mails are sent from here: so you are asked to say again who you are, and the change holds three days later.',
            )}
      </p>
      <p className="field__error" role="alert">
        {formError(change.error, FIELDS)}
      </p>
    </FormDialog>
  )
}
