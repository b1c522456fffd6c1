import { digestsOf } from '@gatecount/worker/audit/canaries/digests'
import { type Encoded, encodingsOf } from '@gatecount/worker/audit/canaries/encodings'
import { createNeedleSearch } from '@gatecount/worker/audit/search/needle-search'
import { PlaceBook } from '@gatecount/worker/audit/search/place-book'
import { searchFiles as searchInto } from '@gatecount/worker/audit/search/search-files'

/** Every way in which `bytes` could lie in a file without a key: as they are, encoded, hashed. */
export const formsOf = (bytes: Buffer): Encoded[] => [...encodingsOf(bytes), ...digestsOf(bytes)]

/** Sixteen bytes of an IPv6 address that is written in full. */
export const ipv6Bytes = (address: string): Buffer =>
  Buffer.from(
    address
      .split(':')
      .map(part => part.padStart(4, '0'))
      .join(''),
    'hex',
  )

export interface Search {
  readonly bytes: number
  /** Which canary in which form, and the file it lies in. */
  readonly found: readonly string[]
}

/** Looks for canaries, by name, in all bytes of all files under a directory, as an audit does. */
export async function searchFiles(
  directory: string,
  canaries: Readonly<Record<string, Buffer>>,
): Promise<Search> {
  const needles = Object.entries(canaries).flatMap(([canary, whole]) =>
    formsOf(whole).map(({ form, bytes }) => ({ canary, number: 0, form, bytes, weak: false })),
  )
  const book = new PlaceBook(createNeedleSearch(needles), new AbortController().signal)
  await searchInto(book, directory)
  const found = [...book.found()].map(key => {
    const [where, canary, , form] = key.split('\n')
    return `${canary} ${form}: /${where}`
  })
  return { bytes: book.bytes, found }
}
