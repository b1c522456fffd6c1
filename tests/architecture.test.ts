import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** Every file that is committed or about to be, generated folders aside. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(path => path !== '' && !path.includes('/vendor/'))
const sources = files.filter(path => /\.(ts|tsx|mjs|sql|css)$/.test(path))

const ROOMS = [
  'shared',
  'collector',
  'worker',
  'dashboard/server',
  'dashboard/web',
  'scripts',
  'tests',
  'bench',
]
const roomOf = (path: string): string | undefined => ROOMS.find(room => path.startsWith(`${room}/`))

const importsOf = (path: string): string[] =>
  [
    ...read(path).matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map(match => match[1] ?? match[2] ?? '')

/** The room that an import leads into, or undefined for packages and for the room it stands in. */
function otherRoom(path: string, specifier: string): string | undefined {
  const own = roomOf(path)
  const scoped = /^@gatecount\/(\w+)(?:-(\w+))?/.exec(specifier)
  if (scoped) return scoped[2] === undefined ? scoped[1] : `${scoped[1]}/${scoped[2]}`
  if (!specifier.startsWith('.')) return undefined
  const target = new URL(specifier, new URL(path, 'file:///')).pathname.slice(1)
  const room = roomOf(target)
  return room === own ? undefined : room
}

test('every source file stays under 350 lines', () => {
  const long = sources.filter(path => read(path).split('\n').length > 351)
  expect(long).toEqual([])
})

test('rooms import shared and packages, never each other; only scripts, tests and benchmarks compose', () => {
  const composing = ['scripts', 'tests', 'bench']
  const wrong = sources.flatMap(path => {
    const room = roomOf(path)
    if (room === undefined || composing.includes(room)) return []
    // A test may stand up the whole house around what it tests.
    if (/\.(it|web)\.test\.tsx?$/.test(path)) return []
    return importsOf(path)
      .map(specifier => otherRoom(path, specifier))
      .filter(other => other !== undefined && other !== room && other !== 'shared')
      .map(other => `${path} → ${other}`)
  })
  expect(wrong).toEqual([])
})

test('shared imports no other room', () => {
  const wrong = sources
    .filter(path => path.startsWith('shared/'))
    .filter(path =>
      importsOf(path).some(specifier => ![undefined, 'shared'].includes(otherRoom(path, specifier))),
    )
  expect(wrong).toEqual([])
})

test('shared/src/domain imports only itself and zod, so that it is pure and runs in a browser', () => {
  const domain = 'shared/src/domain/'
  const wrong = sources
    .filter(path => path.startsWith(domain) && !path.includes('.test.'))
    .flatMap(path =>
      importsOf(path)
        .filter(specifier => {
          if (!specifier.startsWith('.')) return specifier !== 'zod'
          return !new URL(specifier, `file:///${path}`).pathname.startsWith(`/${domain}`)
        })
        .map(specifier => `${path} → ${specifier}`),
    )
  expect(wrong).toEqual([])
})

test('shared/src/domain reads no clock and takes no chance', () => {
  const wrong = sources
    .filter(path => path.startsWith('shared/src/domain/') && !path.includes('.test.'))
    .filter(path =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomBytes\(/.test(read(path)),
    )
  expect(wrong).toEqual([])
})

/** Files that a file makes use of when it runs; what it takes the types of alone is erased. */
const usedBy = (path: string): string[] =>
  [
    ...read(path).matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s+['"]([^'"]+)['"]/g),
  ].flatMap(([, specifier = '']) => {
    const shared = /^@gatecount\/shared\/(.+)$/.exec(specifier)?.[1]
    if (shared !== undefined) return [`shared/src/${shared}.ts`]
    return specifier.startsWith('.') ? [new URL(specifier, `file:///${path}`).pathname.slice(1)] : []
  })

test('what is shared is made by code that can read releases and nothing else', () => {
  const folder = 'dashboard/server/src/shared-reports/'
  const own = sources.filter(path => path.startsWith(folder) && !path.includes('.test.'))
  const reached = new Set(own)
  for (const path of reached) for (const used of usedBy(path)) reached.add(used)
  const readers = [...reached].filter(path =>
    /adapters\/(clickhouse|control|redis)\/|dashboard\/server\/src\/(reports|sales|programmes|live)\//.test(
      path,
    ),
  )
  expect(readers).toEqual([])
  // Nor is a reader of cells given to it, or more of the control store than it names.
  const named = own.filter(path => /CellReader|CellWriter|SqlQuery|: ControlStore\b/.test(read(path)))
  expect(named).toEqual([])
  const reader = ['released.ts', 'released-query.ts', 'release-rows.ts'].map(name =>
    read(`shared/src/adapters/clickhouse/${name}`),
  )
  const tables = reader.flatMap(text =>
    [...text.matchAll(/\b(?:FROM|JOIN|INTO)\s+(\w+)/g)].map(([, table]) => table),
  )
  expect(tables).toEqual(['released'])
  expect(own.length).toBeGreaterThan(20)
})

test('the linter looks for import cycles, barrels and reads of the environment', () => {
  const { rules } = JSON.parse(read('biome.json')).linter
  expect(rules.suspicious.noImportCycles).toBe('error')
  expect(rules.performance.noBarrelFile).toBe('error')
  expect(rules.style.noProcessEnv).toBe('error')
})

test('files are named for what they hold', () => {
  const vague = /(^|\/)(utils?|helpers?|types|constants|common|manager|service|index)\.(ts|tsx|mjs)$/
  expect(sources.filter(path => vague.test(path))).toEqual([])
})

test('package-lock.json names no address to download from', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; link?: boolean }>
  }
  const addressed = Object.entries(packages).filter(
    ([, entry]) => entry.resolved !== undefined && !entry.link,
  )
  expect(addressed.map(([path]) => path)).toEqual([])
})
