/** Kinds of pictures that a browser shows everywhere and that cannot hold a script. */
export const PICTURE_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
} as const
export type PictureKind = keyof typeof PICTURE_TYPES
export type PictureType = (typeof PICTURE_TYPES)[PictureKind]

/** Bounds of a banner: what a page can load in passing, and what a browser can draw of it. */
export const MOST_PICTURE_BYTES = 512 * 1024
export const MOST_PICTURE_SIDE = 2048
/** Over all pictures of an animation. */
export const MOST_PICTURE_PIXELS = 40_000_000

/** So many creatives can a programme have, and products a feed. */
export const MOST_CREATIVES = 60
export const MOST_PRODUCTS = 5000

interface Named {
  readonly id: number
  /** What a banner shows; the heading of a text. */
  readonly name: string
  /** Path of the shop that it leads to; empty is its front page. */
  readonly page: string
}

export interface Banner extends Named {
  readonly kind: 'banner'
  readonly mediaType: PictureType
  readonly width: number
  readonly height: number
  /** SHA-256 in hexadecimal. */
  readonly digest: string
  readonly bytes: number
}

export interface TextCreative extends Named {
  readonly kind: 'text'
  readonly words: string
}

export type Creative = Banner | TextCreative

/** A product of a shop, as affiliates may show it. */
export interface Product {
  readonly title: string
  /** Path of the shop. */
  readonly page: string
  /** Decimal text in the currency of the programme. */
  readonly price: string
  /** Address of a picture; empty for none. */
  readonly image: string
}
