const LOCATION = /<loc>\s*([^<\s]+)\s*<\/loc>/gi
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&apos;': "'",
  '&quot;': '"',
  '&gt;': '>',
  '&lt;': '<',
}

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:amp|apos|quot|gt|lt);/g, entity => ENTITIES[entity] ?? entity)

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '' && !entry.startsWith('#'))

/** The path of an address, as pages are counted: without query and fragment. */
function pathOf(entry: string): string {
  const bare = entry.split(/[?#]/, 1)[0] ?? ''
  if (bare.startsWith('/')) return bare
  const path = /^https?:\/\/[^/]+(\/.*)?$/i.exec(bare)
  return path === null ? entry : (path[1] ?? '/')
}

/** As exit links are counted: without query and fragment. */
const linkOf = (entry: string): string => entry.split(/[?#]/, 1)[0] ?? ''

/**
 * Values that a site declares, from a text that its owner gives: a sitemap (sitemaps.org), or one value a line; lines that begin
 * with # are comments. Each value once, in order.
 */
export function readDeclared(family: 'page' | 'exit_link', text: string): string[] {
  const located = [...text.matchAll(LOCATION)].map(([, address = '']) => unescaped(address))
  const entries = located.length > 0 ? located : lines(text)
  return [...new Set(entries.map(family === 'page' ? pathOf : linkOf))].sort()
}
