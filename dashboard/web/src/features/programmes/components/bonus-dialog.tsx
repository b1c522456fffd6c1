import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { readAmount } from '../money.ts'
import type { Bonus } from '../rule-set.ts'

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
    <Dialog title={t('Add a bonus')} close={close}>
      <form
        className="dialog__form"
        onSubmit={event => {
          event.preventDefault()
          finish()
        }}
      >
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
        <div className="dialog__end">
          <Button onClick={close}>{t('Cancel')}</Button>
          <Button type="submit" look="strong">
            {t('Keep the bonus')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
