import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'
import { type Of, pathOf } from '../../programmes/api/programmes.ts'

interface Named {
  readonly id: number
  readonly name: string
  /** Path of the shop; empty is its front page. */
  readonly page: string
}

export interface Banner extends Named {
  readonly kind: 'banner'
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Path of the picture on this server. */
  readonly address: string
}

export interface TextCreative extends Named {
  readonly kind: 'text'
  readonly words: string
}

export type Creative = Banner | TextCreative

export interface Creatives {
  readonly creatives: readonly Creative[]
  readonly feed: { readonly products: number; readonly loadedOn: string } | null
}

export const isBanner = (one: Creative): one is Banner => one.kind === 'banner'
export const isText = (one: Creative): one is TextCreative => one.kind === 'text'

const keyOf = ({ site, id }: Of) => ['creatives', site, id]

export const useCreatives = (of: Of) =>
  useQuery({
    queryKey: keyOf(of),
    queryFn: ({ signal }) => ask<Creatives>(`${pathOf(of)}/creatives`, { signal }),
  })

/** Those of a programme that the reader takes part in. */
export const useOwnCreatives = (programme: number) =>
  useQuery({
    queryKey: ['own-creatives', programme],
    queryFn: ({ signal }) =>
      ask<Creatives>(`/api/v1/affiliate/programmes/${programme}/creatives`, { signal }),
  })

export const feedFile = (programme: number, code: string, subCode: string): string =>
  `/api/v1/affiliate/programmes/${programme}/feed.csv?${new URLSearchParams({
    code,
    ...(subCode !== '' && { sub_code: subCode }),
  })}`

function useChange<Change, Outcome>(of: Of, send: (change: Change) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(of) })
    },
  })
}

export const useAddBanner = (of: Of) =>
  useChange(
    of,
    ({ file, name, page }: { readonly file: File; readonly name: string; readonly page: string }) =>
      ask<Banner>(`${pathOf(of)}/creatives/banners?${new URLSearchParams({ name, page })}`, {
        method: 'POST',
        body: file,
        headers: { 'content-type': 'application/octet-stream' },
      }),
  )

export const useAddText = (of: Of) =>
  useChange(of, (text: Pick<TextCreative, 'name' | 'page' | 'words'>) =>
    tell<TextCreative>('POST', `${pathOf(of)}/creatives/texts`, text),
  )

export const useRemoveCreative = (of: Of) =>
  useChange(of, (id: number) => ask<undefined>(`${pathOf(of)}/creatives/${id}`, { method: 'DELETE' }))

export const useSetFeed = (of: Of) =>
  useChange(of, (file: File) =>
    ask<undefined>(`${pathOf(of)}/feed`, {
      method: 'PUT',
      body: file,
      headers: { 'content-type': 'text/csv' },
    }),
  )

export const useRemoveFeed = (of: Of) =>
  useChange(of, () => ask<undefined>(`${pathOf(of)}/feed`, { method: 'DELETE' }))
