import { useMemo } from 'react'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { t } from '../../../lib/language.ts'
import { currencyOptions } from '../currencies.ts'

interface Props {
  readonly currency: string
  readonly choose: (currency: string) => void
  /** That of the amounts that were counted so far; none of a new site. */
  readonly counted?: string
  readonly error?: string | undefined
  readonly disabled?: boolean
}

/** The currency of a site's sales. */
export function CurrencyField({ currency, choose, counted = currency, error, disabled = false }: Props) {
  const options = useMemo(currencyOptions, [])
  return (
    <SelectField
      label={t('Currency')}
      name="currency"
      value={currency}
      options={options}
      choose={choose}
      error={error}
      hint={
        counted === currency
          ? undefined
          : t(
              'Amounts that were counted so far are in {counted} and are not converted: reports will show the same numbers as {currency}.',
              { counted, currency },
            )
      }
      disabled={disabled}
    />
  )
}
