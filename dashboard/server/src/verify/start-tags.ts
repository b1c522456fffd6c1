export interface StartTag {
  /** Lower case. */
  readonly name: string
  /** By name in lower case; of two of the same name the first counts, as in a browser. */
  readonly attributes: ReadonlyMap<string, string>
}

/** Elements in which what looks like a tag is text. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title'])
const NAME = /[a-z][^\s/>]*/iy
const SPACE = /[\s/]*/y
const WORD = /[^\s/>][^\s/>=]*/y
const IS = /\s*=\s*/y
const BARE = /[^\s>]*/y

/** What an expression matches at a place; each is looked for there only, so no page makes reading slow. */
function take(expression: RegExp, html: string, at: number): string | undefined {
  expression.lastIndex = at
  return expression.exec(html)?.[0]
}

/** Reads attributes up to `>`; undefined when the page ends before it. */
function readAttributes(
  html: string,
  from: number,
): { attributes: Map<string, string>; end: number } | undefined {
  const attributes = new Map<string, string>()
  let at = from
  for (;;) {
    at += (take(SPACE, html, at) ?? '').length
    if (html[at] === '>') return { attributes, end: at + 1 }
    const word = take(WORD, html, at)
    if (word === undefined) return undefined
    at += word.length
    let value = ''
    const is = take(IS, html, at)
    if (is !== undefined) {
      at += is.length
      const quote = html[at]
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1)
        if (end < 0) return undefined
        value = html.slice(at + 1, end)
        at = end + 1
      } else {
        value = take(BARE, html, at) ?? ''
        at += value.length
      }
    }
    const name = word.toLowerCase()
    if (!attributes.has(name)) attributes.set(name, value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
  }
}

/** The start tags of a page, in order and in one pass. What stands in comments and in scripts is not there. */
export function* startTags(html: string): Iterable<StartTag> {
  const lower = html.toLowerCase()
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end < 0) return
      at = end
      continue
    }
    const name = take(NAME, html, at + 1)?.toLowerCase()
    if (name === undefined) {
      at++
      continue
    }
    const read = readAttributes(html, at + 1 + name.length)
    if (read === undefined) return
    yield { name, attributes: read.attributes }
    at = read.end
    if (!RAW.has(name)) continue
    const end = lower.indexOf(`</${name}`, at)
    if (end < 0) return
    at = end
  }
}
