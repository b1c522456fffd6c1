/** HTML that is safe to put into a page as it is. */
export interface Markup {
  readonly html: string
}

type Part = string | number | Markup | readonly Markup[]

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const asHtml = (part: Part): string => {
  if (typeof part === 'string') return part.replaceAll(/[&<>"']/g, sign => ESCAPED[sign] ?? sign)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(({ html }) => html).join('')
}

/** HTML in which every value is escaped that is not HTML itself: paths and sources are written by strangers. */
export const markup = (words: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: words.map((text, index) => text + (index < parts.length ? asHtml(parts[index] ?? '') : '')).join(''),
})
