import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DE as SERVER_DE } from '@gatecount/dashboard-server/words/de'
import { DE } from '@gatecount/dashboard-web/words/de'
import type { Catalogue } from '@gatecount/shared/language/translator'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)

/** The catalogues of German, and where their messages are said. */
const CATALOGUES: readonly { readonly name: string; readonly words: Catalogue; readonly room: string }[] = [
  { name: 'the web app', words: DE, room: 'dashboard/web/src' },
  { name: 'the server', words: SERVER_DE, room: 'dashboard/server/src' },
]

const sourcesOf = (room: string): string =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', room], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(path => /\.tsx?$/.test(path) && !/\.test\.|\/words\//.test(path))
    .map(path => readFileSync(new URL(path, root), 'utf8'))
    .join('\n')

/** Names of values and tags in a message, at any depth. */
function namesIn(message: string): readonly string[] {
  const names = new Set<string>()
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) walk(one)
    else if (typeof part === 'object' && part !== null) {
      const { type, value } = part as { readonly type?: unknown; readonly value?: unknown }
      // 0 is text, 7 the number sign of a plural; options have no type.
      if (typeof type === 'number' && type !== 0 && type !== 7 && typeof value === 'string') names.add(value)
      for (const inner of Object.values(part)) if (typeof inner === 'object') walk(inner)
    }
  }
  walk(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

describe.each(CATALOGUES)('The German of $name', ({ words, room }) => {
  it('says something for every message, with the same values and tags', () => {
    const wrong = Object.entries(words).filter(
      ([message, said]) => said.trim() === '' || String(namesIn(message)) !== String(namesIn(said)),
    )
    expect(wrong).toEqual([])
  })

  it('has no message that nobody says', () => {
    const sources = sourcesOf(room)
    const written = (message: string): readonly string[] => [
      message,
      message.replaceAll("'", String.raw`\'`),
      message.replaceAll('"', String.raw`\"`),
    ]
    const unsaid = Object.keys(words).filter(
      message => !written(message).some(text => sources.includes(text)),
    )
    expect(unsaid).toEqual([])
  })
})
