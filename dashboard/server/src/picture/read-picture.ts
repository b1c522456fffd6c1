import { MOST_PICTURE_PIXELS, MOST_PICTURE_SIDE } from '@gatecount/shared/domain/affiliate/creative'
import { NotAPicture, type Picture } from './picture.ts'
import { GIF_MARKS, readGif } from './read-gif.ts'
import { JPEG_MARK, readJpeg } from './read-jpeg.ts'
import { PNG_MARK, readPng } from './read-png.ts'
import { isWebp, readWebp } from './read-webp.ts'

/** Why a file is not taken as a banner. */
export type PictureFault = 'unknown' | 'broken' | 'too_large'

const begins = (file: Buffer, mark: Buffer): boolean => file.subarray(0, mark.length).equals(mark)

async function readAny(file: Buffer): Promise<Picture | undefined> {
  if (begins(file, PNG_MARK)) return await readPng(file)
  if (begins(file, JPEG_MARK)) return readJpeg(file)
  if (GIF_MARKS.some(mark => begins(file, mark))) return readGif(file)
  return isWebp(file) ? readWebp(file) : undefined
}

const isTooLarge = ({ width, height, frames }: Picture): boolean =>
  width > MOST_PICTURE_SIDE || height > MOST_PICTURE_SIDE || width * height * frames > MOST_PICTURE_PIXELS

/**
 * A picture that somebody uploaded, taken apart by what it is and not by what it is called, and put together again without
 * anything that does not draw: no Exif, no text, nothing behind its end. It is not decoded: its measures are bounded instead.
 */
export async function readPicture(file: Buffer): Promise<Picture | PictureFault> {
  try {
    const picture = await readAny(file)
    if (picture === undefined) return 'unknown'
    if (picture.width === 0 || picture.height === 0) return 'broken'
    return isTooLarge(picture) ? 'too_large' : picture
  } catch (error) {
    if (error instanceof NotAPicture) return 'broken'
    throw error
  }
}
