import { useState } from 'react'
import { type ListedSite, type SiteSettings, siteMay, useChangeSite } from '../site/api/sites.ts'

export interface SettingsFormState<Draft> {
  /** What was changed and not saved yet; everything else follows the server. */
  readonly draft: Partial<Draft>
  readonly set: (change: Partial<Draft>) => void
  readonly isChanged: boolean
  readonly isSaved: boolean
  readonly busy: boolean
  readonly error: Error | null
  /** What was sent last. */
  readonly sent: Partial<SiteSettings>
  readonly mayChange: boolean
  readonly save: () => void
  readonly discard: () => void
}

/**
 * A form that changes settings of a site. What is not saved stays in its fields, whatever the server says.
 * @param changeOf what is sent for what was typed
 */
export function useSettingsForm<Draft extends object>(
  site: ListedSite,
  changeOf: (draft: Partial<Draft>) => Partial<SiteSettings>,
): SettingsFormState<Draft> {
  const [draft, edit] = useState<Partial<Draft>>({})
  const change = useChangeSite(site.domain)
  const isChanged = Object.keys(draft).length > 0
  const set = (changed: Partial<Draft>): void => {
    if (!change.isPending) change.reset()
    edit(before => ({ ...before, ...changed }))
  }
  return {
    draft,
    set,
    isChanged,
    isSaved: change.isSuccess,
    busy: change.isPending,
    error: change.error,
    sent: change.variables ?? {},
    mayChange: siteMay(site, 'settings:change'),
    save: () => {
      if (isChanged && !change.isPending) change.mutate(changeOf(draft), { onSuccess: () => edit({}) })
    },
    discard: () => {
      edit({})
      change.reset()
    },
  }
}
