import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { useAddSite } from '../api/sites.ts'
import { guessCurrency } from '../currencies.ts'
import { siteAddress } from '../site-address.ts'
import { hereZone } from '../time-zones.ts'
import { CurrencyField } from './currency-field.tsx'
import { ZoneField } from './zone-field.tsx'
import './add-site-form.css'

const FIELDS = ['domain', 'timeZone', 'currency']

/** Registers a site. Only its domain has to be typed: the rest is guessed from the browser. */
export function AddSiteForm() {
  const add = useAddSite()
  const [domain, setDomain] = useState('')
  const [timeZone, setTimeZone] = useState(hereZone)
  const [currency, setCurrency] = useState(() => guessCurrency(navigator.language))
  // A domain that is taken is no error of a field, but says what it is about.
  const fault = fieldError(add.error, 'domain') ?? formError(add.error, FIELDS)
  return (
    <form
      className="add-site"
      onSubmit={event => {
        event.preventDefault()
        add.mutate(
          { domain: domain.trim(), timeZone, currency },
          { onSuccess: site => goTo(siteAddress(site.domain)) },
        )
      }}
    >
      <TextField
        label={t('Domain')}
        name="domain"
        placeholder="shop.example"
        hint={t('As in the address bar of its pages; http:// and www. are taken away.')}
        error={fault}
        value={domain}
        edit={setDomain}
        exact
        required
        autoFocus
        autoComplete="off"
        inputMode="url"
      />
      <div className="add-site__guessed">
        <ZoneField zone={timeZone} choose={setTimeZone} error={fieldError(add.error, 'timeZone')} />
        <CurrencyField currency={currency} choose={setCurrency} error={fieldError(add.error, 'currency')} />
      </div>
      <Button type="submit" look="strong" busy={add.isPending}>
        {t('Add this site')}
      </Button>
    </form>
  )
}
