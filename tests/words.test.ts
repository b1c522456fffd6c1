import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DE as SERVER_DE } from '@gatecount/dashboard-server/words/de'
import { DE } from '@gatecount/dashboard-web/words/de'
import { DE_FIRST } from '@gatecount/dashboard-web/words/de-first'
import type { Catalogue } from '@gatecount/shared/language/translator'
import { build } from 'esbuild'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)

interface Spoken {
  readonly name: string
  readonly words: Catalogue
  /** Where its messages are said, and the tables of words that are said there. */
  readonly rooms: readonly string[]
}

/** The catalogues of German. */
const CATALOGUES: readonly Spoken[] = [
  {
    name: 'the web app',
    words: DE,
    rooms: [
      'dashboard/web/src',
      'shared/src/domain',
      'shared/src/proof',
      'shared/src/adapters/redis',
      'worker/src/audit',
    ],
  },
  {
    name: 'the server',
    words: SERVER_DE,
    rooms: ['dashboard/server/src', 'shared/src/domain', 'shared/src/adapters/control'],
  },
]

const sourcesOf = (rooms: readonly string[]): string =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...rooms], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(path => /\.tsx?$/.test(path) && !/\.test\.|\/words\//.test(path))
    .map(path => readFileSync(new URL(path, root), 'utf8'))
    .join('\n')

const TAG = 8

/** Names of values and `<tags>` in a message, at any depth. */
function namesIn(message: string): readonly string[] {
  const names = new Set<string>()
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) walk(one)
    else if (typeof part === 'object' && part !== null) {
      const { type, value } = part as { readonly type?: unknown; readonly value?: unknown }
      // 0 is text, 7 the number sign of a plural; options have no type.
      if (typeof type === 'number' && type !== 0 && type !== 7 && typeof value === 'string') {
        names.add(type === TAG ? `<${value}>` : value)
      }
      for (const inner of Object.values(part)) if (typeof inner === 'object') walk(inner)
    }
  }
  walk(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

/** A message as it can stand between quotation marks. */
const written = (message: string): readonly string[] => [
  message,
  message.replaceAll("'", String.raw`\'`),
  message.replaceAll('"', String.raw`\"`),
]

const CATALOGUE_FILES = new URL('dashboard/web/src/words/de/', root)

describe('The words of the web app', () => {
  it('are in no attribute in English alone; the linter finds those between tags', () => {
    const attributes = [...sourcesOf(['dashboard/web/src']).matchAll(/\s[\w-]+="[A-Z][a-z][^"]*"/g)]
    expect(attributes.map(([found]) => found.trim())).toEqual([])
  })

  it('are the same in every file of the catalogue that knows a message', async () => {
    const known = new Map<string, string>()
    const differing: string[] = []
    for (const file of readdirSync(CATALOGUE_FILES)) {
      const { href } = new URL(file, CATALOGUE_FILES)
      for (const part of Object.values<Catalogue>(await import(/* @vite-ignore */ href))) {
        for (const [message, said] of Object.entries(part)) {
          if (said !== (known.get(message) ?? said)) differing.push(`${message} (${file})`)
          known.set(message, said)
        }
      }
    }
    expect(differing).toEqual([])
  })
})

/** The source of every module that the page loads before anything is asked for. */
async function sourcesOfTheFirstLoad(): Promise<string> {
  const entry = 'dashboard/web/src/main.tsx'
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
    conditions: ['source'],
    external: ['virtual:*'],
    loader: { '.css': 'empty' },
    jsx: 'automatic',
    logLevel: 'silent',
  })
  const loaded = new Set<string>()
  const load = (path: string): void => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const { kind, path: next } of metafile.outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') load(next)
    }
  }
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint === entry) load(path)
  return [...loaded]
    .flatMap(path => Object.keys(metafile.outputs[path]?.inputs ?? {}))
    .filter(path => !path.includes('node_modules'))
    .map(path => readFileSync(new URL(path, root), 'utf8'))
    .join('\n')
}

describe('The words of the first screen', () => {
  it('are all in the part of German that it waits for', async () => {
    const sources = await sourcesOfTheFirstLoad()
    expect(sources).toContain('startLanguage')
    // Words in small letters are names of things in the code too.
    const missing = Object.keys(DE).filter(
      message =>
        /^[A-Z(<{]/.test(message) &&
        !Object.hasOwn(DE_FIRST, message) &&
        written(message).some(text => sources.includes(`'${text}'`)),
    )
    expect(missing).toEqual([])
  })
})

describe.each(CATALOGUES)('The German of $name', ({ words, rooms }) => {
  it('says something for every message, with the same values and tags', () => {
    const wrong = Object.entries(words).filter(
      ([message, said]) => said.trim() === '' || String(namesIn(message)) !== String(namesIn(said)),
    )
    expect(wrong).toEqual([])
  })

  it('has no tag that is called like a value, which it would be drawn instead of', () => {
    const wrong = Object.keys(words).filter(message => {
      const names = namesIn(message)
      return names.some(name => names.includes(`<${name}>`))
    })
    expect(wrong).toEqual([])
  })

  it('has no message that nobody says', () => {
    const sources = sourcesOf(rooms)
    const unsaid = Object.keys(words).filter(
      message => !written(message).some(text => sources.includes(text)),
    )
    expect(unsaid).toEqual([])
  })
})
