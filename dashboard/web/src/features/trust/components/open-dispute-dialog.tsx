import { DISPUTE_DAYS } from '@gatecount/shared/domain/dispute/dispute-life'
import { DISPUTE_REASONS, type DisputeReason } from '@gatecount/shared/domain/dispute/dispute-reasons'
import { useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { type NewDispute, useOpenDispute } from '../api/own-trust.ts'

interface Props {
  readonly programme: number
  /** What can be said against it; of several one is chosen. */
  readonly reasons: readonly DisputeReason[]
  readonly about?: Pick<NewDispute, 'sale' | 'flag'>
  readonly close: () => void
}

/** Opens a dispute: about a sale, one that is missing, a sign, or a suspension. */
export function OpenDisputeDialog({ programme, reasons, about = {}, close }: Props) {
  const open = useOpenDispute(programme)
  const [first] = reasons
  const [reason, setReason] = useState<DisputeReason>(first ?? 'not_received')
  const [words, setWords] = useState('')
  const [order, setOrder] = useState('')
  const [day, setDay] = useState('')
  const [code, setCode] = useState('')
  const isMissing = reason === 'not_received'
  const submit = (): void =>
    open.mutate(
      {
        ...about,
        reason,
        words: words.trim(),
        ...(isMissing && { day }),
        ...(isMissing && order.trim() !== '' && { order: order.trim() }),
        ...(isMissing && code.trim() !== '' && { code: code.trim() }),
      },
      {
        onSuccess: ({ id }) => {
          announce(t('Dispute {id} is opened.', { id }))
          close()
        },
      },
    )
  return (
    <FormDialog
      title={isMissing ? t('A sale is missing') : t('Dispute it')}
      action={t('Open the dispute')}
      busy={open.isPending}
      submit={submit}
      close={close}
    >
      <p className="dialog__words">
        {t('The shop has {n} days to answer. If it does not, it is decided for you.', { n: DISPUTE_DAYS })}
      </p>
      {reasons.length > 1 ? (
        <SelectField
          label={t('Reason')}
          value={reason}
          options={reasons.map(one => ({ value: one, label: t(DISPUTE_REASONS[one].words) }))}
          choose={setReason}
        />
      ) : (
        <p className="dialog__words">{t(DISPUTE_REASONS[reason].words)}</p>
      )}
      {isMissing && (
        <>
          <TextField label={t('Day of the sale')} type="date" value={day} edit={setDay} required />
          <TextField
            label={t('Order number, if you know it')}
            hint={t('It is turned into a keyed hash and kept nowhere as it is.')}
            value={order}
            edit={setOrder}
            maxLength={200}
            exact
            autoComplete="off"
          />
          <TextField
            label={t('Code or coupon')}
            value={code}
            edit={setCode}
            maxLength={64}
            exact
            autoComplete="off"
          />
        </>
      )}
      <TextField
        label={t('What the shop should know')}
        hint={t('The shop reads it. Write nothing about who bought.')}
        value={words}
        edit={setWords}
        maxLength={500}
        required
        autoComplete="off"
      />
      <p className="field__error" role="alert">
        {open.error?.message}
      </p>
    </FormDialog>
  )
}
