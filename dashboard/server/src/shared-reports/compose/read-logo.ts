import type { StoredLogo } from '@gatecount/shared/adapters/control/shared-reports'
import { MOST_LOGO_BYTES, MOST_LOGO_SIDE } from '@gatecount/shared/domain/report-sharing/logo'
import { badRequest } from '../../http/problem.ts'
import { readPicture } from '../../picture/read-picture.ts'

const TYPES = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const

/** A small picture, taken apart as banners are. @throws Problem 400 */
export async function readLogo(sent: unknown): Promise<StoredLogo> {
  const picture =
    Buffer.isBuffer(sent) && sent.length <= MOST_LOGO_BYTES ? await readPicture(sent) : 'unknown'
  if (
    typeof picture === 'string' ||
    picture.kind === 'gif' ||
    Math.max(picture.width, picture.height) > MOST_LOGO_SIDE
  )
    throw badRequest('A logo is a PNG, JPEG or WebP of at most 100 kB and 1,024 by 1,024 pixels')
  return { type: TYPES[picture.kind], bytes: picture.bytes }
}
