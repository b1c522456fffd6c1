import { DE } from '@gatecount/dashboard-web/words/de'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Page } from 'playwright-core'

/** As the library of messages numbers the parts of one. */
const LITERAL = 0
const TAG = 8
type Part = ReturnType<IntlMessageFormat['getAst']>[number]

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** What a message draws between two of its tags, as patterns; whatever depends on a value is `.+`. */
function runsOf(message: string): readonly string[] {
  const runs: string[] = ['']
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type === TAG) {
        runs.push('')
        walk(part.children)
        runs.push('')
      } else {
        runs.push(`${runs.pop() ?? ''}${part.type === LITERAL ? escaped(part.value) : '.+'}`)
      }
    }
  }
  walk(new IntlMessageFormat(message, 'en').getAst())
  // Of less than three letters, such as "of" alone, a name of a place could be one: Port of Spain.
  return runs.map(run => run.trim()).filter(run => /\p{L}{3}/u.test(run))
}

const GERMAN = new Set(Object.values(DE).flatMap(runsOf))
const ENGLISH = Object.keys(DE)
  .flatMap(runsOf)
  .filter(run => !GERMAN.has(run))
const isEnglish = new RegExp(`^(?:${ENGLISH.join('|')})$`, 'u')

/** Everything on the page that is read or read out: text nodes, the words of attributes, and the title. */
const TEXTS = `(() => {
  const texts = [document.title]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: around } = node
    if (around.closest('script, style, noscript')) continue
    if (around.closest('option') || around.checkVisibility()) texts.push(node.textContent)
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label']) {
    for (const element of document.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name))
  }
  return texts.map(text => text.replace(/\\s+/g, ' ').trim()).filter(text => text !== '')
})()`

/** What a page that is shown in German says in English, though the catalogue has German for it. */
export async function englishLeftovers(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(TEXTS)
  return [...new Set(texts)].filter(text => isEnglish.test(text))
}
