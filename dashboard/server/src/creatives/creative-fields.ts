import {
  type Banner,
  type Creative,
  PICTURE_TYPES,
  type PictureKind,
} from '@gatecount/shared/domain/affiliate/creative'
import { z } from 'zod'
import { fault } from '../words/fault.ts'

/** Where everybody gets a picture: its name is its digest, so what is there never changes. */
const PICTURES = '/api/v1/creatives'

const kindOf = ({ mediaType }: Pick<Banner, 'mediaType'>): string =>
  (Object.keys(PICTURE_TYPES) as PictureKind[]).find(kind => PICTURE_TYPES[kind] === mediaType) ?? 'png'

const named = {
  id: z.int(),
  name: z.string().describe('what a banner shows, for whoever does not see it; the heading of a text'),
  page: z.string().describe('path of the shop; empty is its front page'),
}
export const creativeAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('banner'),
    ...named,
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    address: z.string().describe('path of the picture on this server; it never changes'),
  }),
  z.object({ kind: z.literal('text'), ...named, words: z.string() }),
])
export const creativesAnswer = z.object({
  creatives: z.array(creativeAnswer),
  feed: z.object({ products: z.int(), loadedOn: z.string() }).nullable(),
})

export function viewCreative(creative: Creative): z.infer<typeof creativeAnswer> {
  if (creative.kind === 'text') return creative
  const { mediaType, digest, ...banner } = creative
  return { ...banner, address: `${PICTURES}/${digest}.${kindOf({ mediaType })}` }
}

const name = z.string().trim().min(1, fault('is empty')).max(120)
const page = z.string().trim().max(1000).default('')

export const newBanner = z.strictObject({ name, page })
export const newText = z.strictObject({
  name,
  page,
  words: z.string().trim().min(1, fault('is empty')).max(2000),
})
