import type { Language } from '@gatecount/shared/language/languages'
import { type Markup, markup } from '../../mail-reports/drawing/markup.ts'
import { type DrawnPage, reportFrame } from './report-frame.ts'

/** A page with a few words, and perhaps something to send. */
export const messagePage = (
  language: Language,
  {
    title,
    words,
    more = markup``,
  }: { readonly title: string; readonly words: string; readonly more?: Markup },
): DrawnPage =>
  reportFrame({
    language,
    title,
    body: markup`<main><header class="head"><h1>${title}</h1><p class="words">${words}</p>${more}</header></main>`,
  })
