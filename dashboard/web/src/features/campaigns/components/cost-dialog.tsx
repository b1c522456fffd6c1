import { useId, useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { todayIn } from '../../../lib/local-date.ts'
import { asRange } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type Cost, useAddCost, useChangeCost, type WrittenCost, writtenOf } from '../api/costs.ts'

interface Props {
  readonly site: ListedSite
  /** Null for a new one. */
  readonly cost: Cost | null
  /** Of which a new one is, if that is known. */
  readonly campaign: string | null
  /** Names to suggest. */
  readonly campaigns: readonly string[]
  readonly close: () => void
}

const FIELDS = ['campaign', 'firstDay', 'lastDay', 'amount', 'note']

function startOf({ site, cost, campaign }: Props): WrittenCost {
  if (cost === null) {
    const today = todayIn(site.timeZone, new Date())
    return { campaign: campaign ?? '', firstDay: today, lastDay: today, amount: '', note: '' }
  }
  return writtenOf(cost)
}

/** Enters what a campaign cost over some days, or changes it. */
export function CostDialog(props: Props) {
  const { site, cost, campaigns, close } = props
  const [written, write] = useState(() => startOf(props))
  const add = useAddCost(site.domain)
  const change = useChangeCost(site.domain)
  const list = useId()
  const error = add.error ?? change.error
  const busy = add.isPending || change.isPending
  const edit = (part: Partial<WrittenCost>): void => write({ ...written, ...part })
  const done = ({ campaign, firstDay: from, lastDay: to }: Cost): void => {
    // With its days: they need not be among those on show.
    announce(
      t('The cost of {campaign} is in the figures of {days}.', { campaign, days: asRange({ from, to }) }),
    )
    close()
  }
  const save = (): void => {
    const { campaign, firstDay, lastDay, amount, note } = written
    // Whoever fills in the first day alone means that day.
    const whole = {
      campaign,
      firstDay,
      lastDay: lastDay === '' ? firstDay : lastDay,
      amount: amount.trim(),
      note,
    }
    if (cost === null) add.mutate(whole, { onSuccess: done })
    else change.mutate({ id: cost.id, cost: whole }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={cost === null ? t('Enter a cost') : t('Change a cost')}
      action={t('Save')}
      busy={busy}
      submit={save}
      close={close}
    >
      <TextField
        label={t('Campaign')}
        hint={t('As utm_campaign names it in the links.')}
        error={fieldError(error, 'campaign')}
        value={written.campaign}
        edit={campaign => edit({ campaign })}
        list={list}
        maxLength={200}
        exact
        required
        autoComplete="off"
      />
      <datalist id={list}>
        {campaigns.map(value => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <div className="cost-dialog__days">
        <TextField
          label={t('First day')}
          type="date"
          error={fieldError(error, 'firstDay')}
          value={written.firstDay}
          edit={firstDay => edit({ firstDay, ...(written.lastDay < firstDay && { lastDay: firstDay }) })}
          required
        />
        <TextField
          label={t('Last day')}
          type="date"
          error={fieldError(error, 'lastDay')}
          value={written.lastDay}
          edit={lastDay => edit({ lastDay })}
          min={written.firstDay}
        />
      </div>
      <TextField
        label={t('Amount in {currency}', { currency: site.currency })}
        hint={t('For all of these days together. A point or a comma before the cents.')}
        error={fieldError(error, 'amount')}
        value={written.amount}
        edit={amount => edit({ amount })}
        inputMode="decimal"
        required
        autoComplete="off"
      />
      <TextField
        label={t('Note')}
        hint={t('If you like: an invoice, an agency.')}
        error={fieldError(error, 'note')}
        value={written.note}
        edit={note => edit({ note })}
        maxLength={300}
        autoComplete="off"
      />
      <p className="field__error" role="alert">
        {formError(error, FIELDS)}
      </p>
    </FormDialog>
  )
}
