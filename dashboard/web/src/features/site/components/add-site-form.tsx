import { useId, useState } from 'react'
import { goTo } from '../../../lib/place.ts'
import { useAddSite } from '../api/sites.ts'
import { siteAddress } from './site-menu.tsx'
import './add-site-form.css'

const ZONES = Intl.supportedValuesOf('timeZone')
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Registers a site: its domain, and the time zone its days are counted in. */
export function AddSiteForm() {
  const add = useAddSite()
  const [domain, setDomain] = useState('')
  const [timeZone, setTimeZone] = useState(HERE)
  const error = useId()
  const zones = useId()
  return (
    <form
      className="add-site"
      onSubmit={event => {
        event.preventDefault()
        add.mutate({ domain: domain.trim(), timeZone }, { onSuccess: site => goTo(siteAddress(site.domain)) })
      }}
    >
      <label className="field">
        Domain
        <input
          className="field__input"
          name="domain"
          placeholder="shop.example"
          required
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          value={domain}
          aria-invalid={add.isError}
          aria-describedby={error}
          onChange={event => setDomain(event.target.value)}
        />
      </label>
      <label className="field">
        Time zone of its days
        <input
          className="field__input"
          name="time-zone"
          list={zones}
          required
          value={timeZone}
          onChange={event => setTimeZone(event.target.value)}
        />
        <datalist id={zones}>
          {ZONES.map(zone => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </label>
      <p className="field__error" id={error} aria-live="polite">
        {add.error?.message}
      </p>
      <button type="submit" className="button button--strong" disabled={add.isPending}>
        Add this site
      </button>
    </form>
  )
}
