import { useMemo } from 'react'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { t } from '../../../lib/language.ts'
import { currencyOptions } from '../currencies.ts'

interface Props {
  readonly currency: string
  readonly choose: (currency: string) => void
  readonly error?: string | undefined
  readonly disabled?: boolean
}

/** The currency of a site's sales. */
export function CurrencyField({ currency, choose, error, disabled = false }: Props) {
  const options = useMemo(currencyOptions, [])
  return (
    <SelectField
      label={t('Currency')}
      name="currency"
      value={currency}
      options={options}
      choose={choose}
      error={error}
      disabled={disabled}
    />
  )
}
