import type { Source, SourceKind } from './source.ts'

/** One place where a source is recognised. */
export interface SourceEntry {
  readonly source: Source
  /** `google.com`; for a pattern, what stands before the top-level domain: `google`. */
  readonly host: string
  /** Prefix that the path must have, with its slash; '' for every path. */
  readonly path: string
  /** The host is followed by any top-level domain. */
  readonly pattern: boolean
  /** Every subdomain counts; otherwise only `www`, `m` and language or country codes before the host. */
  readonly wide: boolean
}

/** A subdomain of these kinds is usually the same place (a group, a blog); of a search engine it is another service. */
const WIDE_KINDS: readonly SourceKind[] = ['social', 'video', 'ads', 'other']

function readPlace(place: string, source: Source): SourceEntry {
  const marked = place.startsWith('*.')
  const bare = marked ? place.slice(2) : place
  const slash = bare.indexOf('/')
  const host = slash === -1 ? bare : bare.slice(0, slash)
  const pattern = host.endsWith('.{}')
  return {
    source,
    host: pattern ? host.slice(0, -3) : host,
    path: slash === -1 ? '' : bare.slice(slash),
    pattern,
    wide: marked || WIDE_KINDS.includes(source.kind),
  }
}

/** `Name: place place`, one a line; a line that begins with blanks goes on with the one before. */
export function readLines(table: string): [string, string[]][] {
  return table
    .replace(/\n +/g, ' ')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2).split(' ')]
    })
}

/**
 * Reads a table of sources. A place is a host, with `*.` when every subdomain counts, with `.{}` for any top-level
 * domain, with a path where only that part of the site is meant.
 */
export function readSources(table: string, kind: SourceKind, paid = false): SourceEntry[] {
  return readLines(table).flatMap(([name, places]) => {
    const source = { name, kind, paid }
    return places.map(place => readPlace(place, source))
  })
}
