import type { PictureType } from '../affiliate/creative.ts'

/** A logo is a small picture; it travels with every page. */
export const MOST_LOGO_BYTES = 100 * 1024
export const MOST_LOGO_SIDE = 1024

export type LogoType = Exclude<PictureType, 'image/gif'>
