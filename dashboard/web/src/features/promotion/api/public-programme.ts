import type { ProgrammeFacts } from '@gatecount/shared/domain/affiliate/programme-facts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import type { OwnProgramme } from '../../portal/api/programmes.ts'

/** A programme as anybody may read of it. */
export interface PublicProgramme
  extends Pick<OwnProgramme, 'id' | 'name' | 'site' | 'currency' | 'words' | 'terms' | 'rules'> {
  readonly facts: ProgrammeFacts
  /** Whether this installation can send the mail that an application needs. */
  readonly canApply: boolean
}

export interface Application {
  readonly name: string
  readonly email: string
  readonly website: string
  readonly words: string
}

export const publicAddress = (site: string, id: number): string =>
  `/programmes/${encodeURIComponent(site)}/${id}`

export const usePublicProgramme = (id: number) =>
  useQuery({
    queryKey: ['public-programme', id],
    // What the browser kept is asked for anew: a merchant who looks sees what was just changed.
    queryFn: ({ signal }) =>
      ask<PublicProgramme>(`/api/v1/programmes/${id}/public`, { signal, cache: 'no-cache' }),
  })

export const useOpenProgrammes = (site: string) =>
  useQuery({
    queryKey: ['open-programmes', site],
    queryFn: async ({ signal }) =>
      (
        await ask<{ programmes: readonly { readonly id: number; readonly name: string }[] }>(
          `/api/v1/open-programmes/${encodeURIComponent(site)}`,
          { signal, cache: 'no-cache' },
        )
      ).programmes,
  })

export const useApply = (id: number) =>
  useMutation({
    mutationFn: (application: Application) =>
      tell<undefined>('POST', `/api/v1/programmes/${id}/applications`, application),
  })
