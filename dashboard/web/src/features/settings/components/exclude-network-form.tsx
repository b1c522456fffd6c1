import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { useExcludeNetwork } from '../api/excluded-networks.ts'
import './inline-form.css'

/** A network of which one knows the address. */
export function ExcludeNetworkForm({ domain }: { readonly domain: string }) {
  const exclude = useExcludeNetwork(domain)
  const [network, setNetwork] = useState('')
  const [label, setLabel] = useState('')
  return (
    <form
      className="inline-form"
      aria-label={t('Leave out another network')}
      onSubmit={event => {
        event.preventDefault()
        if (exclude.isPending) return
        exclude.mutate(
          { network: network.trim(), label: label.trim() },
          {
            onSuccess: () => {
              announce(t('Visits from “{label}” are no longer counted.', { label: label.trim() }))
              setNetwork('')
              setLabel('')
            },
          },
        )
      }}
    >
      <TextField
        label={t('Address or network')}
        name="network"
        placeholder="203.0.113.0/24"
        value={network}
        edit={setNetwork}
        error={fieldError(exclude.error, 'network') ?? formError(exclude.error, ['network', 'label'])}
        exact
        required
        autoComplete="off"
      />
      <TextField
        label={t('Name')}
        name="network-name"
        placeholder={t('Office')}
        value={label}
        edit={setLabel}
        error={fieldError(exclude.error, 'label')}
        required
        maxLength={64}
        autoComplete="off"
      />
      <Button type="submit" busy={exclude.isPending}>
        {t('Leave out')}
      </Button>
    </form>
  )
}
