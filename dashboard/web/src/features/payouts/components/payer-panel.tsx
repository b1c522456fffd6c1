import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { type Payer, useSetPayer } from '../api/payouts.ts'
import type { PayoutProps } from './payout-props.ts'

interface Props extends PayoutProps {
  readonly payer: Payer | null
}

const FIELDS = ['name', 'address', 'taxId', 'account.iban', 'account.bic']

function PayerDialog({ of, payer, close }: Props & { readonly close: () => void }) {
  const save = useSetPayer(of)
  const [draft, setDraft] = useState({
    name: payer?.name ?? '',
    address: payer?.address ?? '',
    taxId: payer?.taxId ?? '',
    iban: '',
    bic: '',
  })
  const field = (name: keyof typeof draft, sent: string = name) => ({
    value: draft[name],
    edit: (value: string) => setDraft({ ...draft, [name]: value }),
    error: fieldError(save.error, sent),
    autoComplete: 'off',
  })
  const submit = (): void => {
    const { iban, bic, ...party } = draft
    save.mutate(
      { ...party, ...(iban.trim() !== '' && { account: { iban, bic } }) },
      {
        onSuccess: () => {
          announce(t('Saved.'))
          close()
        },
      },
    )
  }
  const { value, edit, error } = field('address')
  return (
    <FormDialog title={t('Who pays')} action={t('Save')} busy={save.isPending} submit={submit} close={close}>
      <TextField label={t('Name or company')} {...field('name')} maxLength={120} required />
      <LinesField label={t('Postal address')} text={value} edit={edit} error={error} rows={3} />
      <TextField label={t('Tax number')} {...field('taxId')} maxLength={40} />
      <TextField
        label={t('IBAN that you pay from')}
        hint={
          payer?.masked
            ? t('Leave it empty to keep {account}.', { account: payer.masked })
            : t('For SEPA transfers; stored encrypted.')
        }
        {...field('iban', 'account.iban')}
        exact
        maxLength={64}
      />
      <TextField label={t('BIC')} {...field('bic', 'account.bic')} exact maxLength={20} />
      <p className="field__error" role="alert">
        {formError(save.error, FIELDS)}
      </p>
    </FormDialog>
  )
}

/** Who is on invoices and files as the one who pays. */
export function PayerPanel(props: Props) {
  const { payer, mayPay } = props
  const [edits, setEdits] = useState(false)
  return (
    <Panel
      title={t('Who pays')}
      words={
        <p>{t('For transfers by your bank, and for invoices that you write for affiliates who agreed.')}</p>
      }
      action={mayPay ? <Button onClick={() => setEdits(true)}>{t('Change')}</Button> : undefined}
    >
      {payer === null ? (
        <Notice>
          {t('Not said yet. Without it there is no file for a bank, and no invoice is written.')}
        </Notice>
      ) : (
        <dl className="payouts__facts">
          <div>
            <dt>{t('Name or company')}</dt>
            <dd>{payer.name}</dd>
          </div>
          <div>
            <dt>{t('Postal address')}</dt>
            <dd>{payer.address}</dd>
          </div>
          <div>
            <dt>{t('IBAN that you pay from')}</dt>
            <dd>{payer.masked ?? '–'}</dd>
          </div>
        </dl>
      )}
      {edits && <PayerDialog {...props} close={() => setEdits(false)} />}
    </Panel>
  )
}
