import { randomBytes, randomInt } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Needle } from '../search/needle.ts'
import type { PlaceBook } from '../search/place-book.ts'
import { searchFiles } from '../search/search-files.ts'
import { type Plant, placeOf } from './plant.ts'

const FILES = 16
/** Files are read in blocks of this size: what lies across a border must be found, too. */
const BORDER = 1024 * 1024

/** Noise with needles in it, some of them across the borders of blocks. */
async function writeNoise(path: string, needles: readonly Needle[]): Promise<void> {
  const noise = randomBytes(2 * BORDER + 4096)
  const across = [BORDER, 2 * BORDER]
  let free = 0
  for (const { bytes } of needles) {
    const border = across.pop()
    const place = border === undefined ? free : border - 1 - randomInt(Math.min(bytes.length - 1, 60))
    bytes.copy(noise, place)
    if (border === undefined) free += bytes.length + 1 + randomInt(50)
  }
  await writeFile(path, noise)
}

/** Puts needles into files of a scratch directory and searches it. */
export async function plantFiles(book: PlaceBook, needles: readonly Needle[]): Promise<Plant[]> {
  const directory = await mkdtemp(join(tmpdir(), 'gatecount-audit-'))
  try {
    await mkdir(join(directory, 'logs'))
    const plants: Plant[] = []
    for (let file = 0; file < FILES; file++) {
      const where = file % 2 === 0 ? `file-${file}` : join('logs', `file-${file}`)
      const own = needles.filter(needle => placeOf(needle, FILES) === file)
      await writeNoise(join(directory, where), own)
      plants.push(...own.map(needle => ({ where, needle })))
    }
    await searchFiles(book, directory)
    return plants
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
