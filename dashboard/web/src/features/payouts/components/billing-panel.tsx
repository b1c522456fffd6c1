import type { BillingAgreement } from '@gatecount/shared/domain/payout/self-billing'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { asRate } from '../../../lib/wording.ts'
import { readPercent, typedPercent } from '../../programmes/typed-values.ts'
import { useAgree, useBilling, useEndAgreement } from '../api/own-payouts.ts'

interface DialogProps {
  readonly programme: number
  readonly agreement: BillingAgreement | null
  readonly close: () => void
}

const FIELDS = ['name', 'address', 'taxId', 'taxRate', 'note']

function AgreeDialog({ programme, agreement, close }: DialogProps) {
  const agree = useAgree(programme)
  const [draft, setDraft] = useState({
    name: agreement?.name ?? '',
    address: agreement?.address ?? '',
    taxId: agreement?.taxId ?? '',
    taxRate: typedPercent(agreement?.taxRate ?? 0),
    note: agreement?.note ?? '',
  })
  const rate = readPercent(draft.taxRate)
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    edit: (value: string) => setDraft({ ...draft, [name]: value }),
    error: fieldError(agree.error, name),
  })
  const address = field('address')
  const submit = (): void =>
    agree.mutate(
      { ...draft, taxRate: rate ?? 0 },
      {
        onSuccess: () => {
          announce(t('Agreed, from the next payment on.'))
          close()
        },
      },
    )
  return (
    <FormDialog
      title={t('Invoices in your name')}
      action={t('Agree')}
      busy={agree.isPending}
      disabled={rate === null}
      submit={submit}
      close={close}
    >
      <p>
        {t(
          'The shop writes an invoice in your name whenever it pays you. What it pays includes the tax below.',
        )}
      </p>
      <TextField label={t('Name or company')} {...field('name')} maxLength={120} required />
      <LinesField
        label={t('Postal address')}
        text={address.value}
        edit={address.edit}
        error={address.error}
        rows={3}
      />
      <TextField label={t('Tax number')} {...field('taxId')} maxLength={40} />
      <TextField
        label={t('Tax in percent')}
        hint={t('0 where you charge none.')}
        {...field('taxRate')}
        error={rate === null ? t('Write a percentage from 0 to 100.') : undefined}
        inputMode="decimal"
        required
      />
      <TextField
        label={t('Note on the invoice')}
        hint={t('Such as why there is no tax on it.')}
        {...field('note')}
        maxLength={300}
      />
      <p className="field__error" role="alert">
        {formError(agree.error, FIELDS)}
      </p>
    </FormDialog>
  )
}

function EndDialog({ programme, close }: Pick<DialogProps, 'programme' | 'close'>) {
  const end = useEndAgreement(programme)
  return (
    <ConfirmDialog
      title={t('Write your invoices yourself?')}
      action={t('End it')}
      busy={end.isPending}
      error={end.error}
      confirm={() => end.mutate(undefined, { onSuccess: close })}
      close={close}
    >
      <p>{t('No further invoice is written in your name. Those that are written stay.')}</p>
    </ConfirmDialog>
  )
}

/** Whether the shop writes invoices in the reader's name. */
export function BillingPanel({ programme }: { readonly programme: number }) {
  const { data: billing, error, refetch } = useBilling(programme)
  const [dialog, setDialog] = useState<'agree' | 'end' | null>(null)
  if (error && !billing) return <ProblemNotice error={error} retry={() => void refetch()} />
  const agreement = billing?.agreement ?? null
  const close = (): void => setDialog(null)
  return (
    <Panel
      title={t('Invoices')}
      words={
        <p>
          {t(
            'If you agree, the shop writes your invoices for you (self-billing), numbered and with the payment.',
          )}
        </p>
      }
    >
      {!billing && <SkeletonRows rows={2} />}
      {billing && billing.payer === null && (
        <Notice>
          {t('The shop has not said yet who is on its invoices; until then none can be written.')}
        </Notice>
      )}
      {agreement && (
        <dl className="payouts__facts">
          <div>
            <dt>{t('Name or company')}</dt>
            <dd>{agreement.name}</dd>
          </div>
          <div>
            <dt>{t('Postal address')}</dt>
            <dd>{agreement.address}</dd>
          </div>
          <div>
            <dt>{t('Tax number')}</dt>
            <dd>{agreement.taxId || '–'}</dd>
          </div>
          <div>
            <dt>{t('Tax')}</dt>
            <dd>{asRate(agreement.taxRate)}</dd>
          </div>
        </dl>
      )}
      {billing?.payer && (
        <div className="payouts__acts">
          <Button onClick={() => setDialog('agree')}>
            {agreement === null ? t('Agree to invoices') : t('Change')}
          </Button>
          {agreement !== null && (
            <Button look="quiet" onClick={() => setDialog('end')}>
              {t('End it')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'agree' && <AgreeDialog programme={programme} agreement={agreement} close={close} />}
      {dialog === 'end' && <EndDialog programme={programme} close={close} />}
    </Panel>
  )
}
