import type { ReleasePeriod } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleaseFamilyName, ReleasePreset } from '@gatecount/shared/domain/privacy/release-families'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Posting, sayPosted } from '../../policy/api/policy.ts'

/** What a preset promises, and what it costs in noise. */
export interface PresetTerms {
  readonly preset: ReleasePreset
  readonly rho: number
  readonly epsilon: number
  readonly delta: number
  readonly sigmas: readonly { readonly family: ReleaseFamilyName; readonly sigma: number }[]
}

export type DeclaredFamily = 'page' | 'exit_link'

interface Choices {
  readonly period: ReleasePeriod
  /** `none`: nothing is released. */
  readonly preset: ReleasePreset | 'none'
  readonly declared: Readonly<Record<DeclaredFamily, readonly string[]>>
}

export interface ReleaseSettings extends Choices {
  readonly presets: readonly PresetTerms[]
}

/** Whole lists, in place of those before. */
export interface SettingsChange extends Partial<Omit<Choices, 'declared'>> {
  readonly declared?: Partial<Choices['declared']>
}

const keyOf = (site: string) => ['release-settings', site]
const pathOf = (site: string): string => `/api/v1/sites/${encodeURIComponent(site)}/release-settings`

export const useReleaseSettings = (site: string) =>
  useQuery({
    queryKey: keyOf(site),
    queryFn: ({ signal }) => ask<ReleaseSettings>(pathOf(site), { signal }),
  })

export function useChangeReleaseSettings(site: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: SettingsChange) => tell<Choices & Posting>('PATCH', pathOf(site), change),
    onSuccess: ({ posted, ...choices }) => {
      client.setQueryData<ReleaseSettings>(keyOf(site), before => before && { ...before, ...choices })
      sayPosted({ posted })
    },
  })
}
