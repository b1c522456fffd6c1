import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** One numbered SQL file. `checksum` is SHA-256 of its text in hex: a file that was applied once never changes. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly checksum: string
  readonly statements: readonly string[]
}

export class MigrationChanged extends Error {
  constructor(name: string) {
    super(`Migration ${name} was changed after it had been applied; add a new one instead`)
    this.name = 'MigrationChanged'
  }
}

const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/

/** The sources are shipped, so SQL files are read from there whether the code runs from `src` or from `dist`. */
const sourceOf = (folder: URL): URL => new URL(folder.href.replace('/shared/dist/', '/shared/src/'))

/** Statements end with a semicolon at the end of a line; lines that begin with `--` are comments. */
function splitStatements(text: string): string[] {
  return text
    .replaceAll(/^\s*--.*$/gm, '')
    .split(/;\s*$/m)
    .map(statement => statement.trim())
    .filter(statement => statement !== '')
}

/**
 * Reads `NNNN-name.sql` files in order of their numbers.
 * @throws when a number is missing or there twice
 */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const source = sourceOf(folder)
  const files = (await readdir(source)).filter(file => FILE.test(file)).sort()
  return Promise.all(
    files.map(async (file, index) => {
      const number = Number(file.slice(0, 4))
      if (number !== index + 1) throw new Error(`Migrations are not numbered without a gap at ${file}`)
      const text = await readFile(new URL(file, source), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { number, name: file, checksum, statements: splitStatements(text) }
    }),
  )
}

/**
 * What is still to be applied.
 * @throws MigrationChanged when the text of an applied migration is not what it was
 */
export function outstanding(
  all: readonly Migration[],
  applied: readonly { number: number; checksum: string }[],
): Migration[] {
  const checksums = new Map(applied.map(row => [row.number, row.checksum]))
  for (const migration of all) {
    const known = checksums.get(migration.number)
    if (known !== undefined && known !== migration.checksum) throw new MigrationChanged(migration.name)
  }
  return all.filter(migration => !checksums.has(migration.number))
}
