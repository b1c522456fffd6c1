import { useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import type { Bonus } from '../rule-set.ts'
import { readAmount } from '../typed-values.ts'

interface Props {
  readonly id: string
  readonly currency: string
  readonly keep: (bonus: Bonus) => void
  readonly close: () => void
}

/** What is paid once, beside the commission. */
export function BonusDialog({ id, currency, keep, close }: Props) {
  const [kind, setKind] = useState<'first_sale' | 'milestone'>('first_sale')
  const [sales, setSales] = useState('100')
  const [typed, type] = useState('')
  const [isTried, setTried] = useState(false)
  const amount = readAmount(typed, currency)
  const finish = (): void => {
    setTried(true)
    if (amount === null) return
    keep({ id, amount, on: kind === 'first_sale' ? { kind } : { kind, sales: Number(sales) } })
  }
  return (
    <FormDialog title={t('Add a bonus')} action={t('Keep the bonus')} submit={finish} close={close}>
      <div className="programmes-page__fields">
        <SelectField
          label={t('Paid once')}
          value={kind}
          options={[
            { value: 'first_sale', label: t('For the first sale') },
            { value: 'milestone', label: t('For a number of sales') },
          ]}
          choose={setKind}
        />
        {kind === 'milestone' && (
          <TextField
            label={t('Number of sales')}
            type="number"
            min={1}
            max={1_000_000}
            value={sales}
            edit={setSales}
            required
          />
        )}
        <TextField
          label={t('Amount in {currency}', { currency })}
          value={typed}
          edit={type}
          error={isTried && amount === null ? t('An amount, such as 1234.50') : undefined}
          inputMode="decimal"
          required
          autoComplete="off"
        />
      </div>
    </FormDialog>
  )
}
