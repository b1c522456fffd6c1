import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Place, PlaceBook } from './place-book.ts'

export interface SearchedFiles {
  readonly files: number
  /** Files that may not be read, or only partly. Those that a running store removed meanwhile are not among them. */
  readonly unread: number
}

const BLOCK = 1024 * 1024

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** What looks like an address in the name of a file is not repeated. */
const shownName = (name: string): string =>
  name
    .split(sep)
    .map(part => (/\d+\.\d+\.\d+\.\d+|:|.{100}/.test(part) ? '…' : part))
    .join('/')

/** Every file below a directory, in any depth; links are not followed. */
async function* filesUnder(directory: string): AsyncIterable<string> {
  const entries = await readdir(directory, { withFileTypes: true })
  for (const entry of entries) {
    const path = join(directory, entry.name)
    if (entry.isFile()) yield path
    else if (entry.isDirectory()) {
      try {
        yield* filesUnder(path)
      } catch (error) {
        if (!isGone(error)) throw error
      }
    }
  }
}

async function searchFile(path: string, place: Place): Promise<'read' | 'gone' | 'unread'> {
  try {
    await using file = await open(path, 'r')
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(BLOCK), 0, BLOCK)
      if (bytesRead === 0) return 'read'
      await place.block(buffer.subarray(0, bytesRead))
    }
  } catch (error) {
    return isGone(error) ? 'gone' : 'unread'
  }
}

/** Searches every readable byte below a directory, and the names of the files too. */
export async function searchFiles(book: PlaceBook, directory: string): Promise<SearchedFiles> {
  let files = 0
  let unread = 0
  for await (const path of filesUnder(directory)) {
    const name = relative(directory, path)
    await book.place('names of files').value(Buffer.from(name))
    const place = book.place(shownName(name))
    const result = await searchFile(path, place)
    place.close()
    if (result === 'read') files++
    if (result === 'unread') unread++
  }
  return { files, unread }
}
