import type { Language } from '@gatecount/shared/language/languages'
import { type Markup, markup } from '../mail-reports/drawing/markup.ts'
import type { Say } from '../words/speak.ts'
import { PUBLIC_STYLE, publicPolicy } from './public-style.ts'

interface Framed {
  readonly language: Language
  readonly title: string
  readonly head?: Markup
  readonly body: Markup
}

const style: Markup = { html: `<style>${PUBLIC_STYLE}</style>` }

/** A page for everybody: HTML and a style, and nothing that runs. */
export const publicPage = ({ language, title, head = markup``, body }: Framed): string =>
  markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
${style}
</head>
<body><main>
${body}
</main></body>
</html>
`.html

/** Kept by whoever likes for five minutes: nothing in it is about who reads it. */
export const PUBLIC_HEADERS = {
  'Cache-Control': 'public, max-age=300',
  Vary: 'Accept-Language',
  'Content-Security-Policy': publicPolicy(),
} as const

export const section = (title: string, ...parts: readonly Markup[]): Markup =>
  markup`<section><h2>${title}</h2>
${parts}
</section>
`

export const paragraph = (text: string, kind = ''): Markup =>
  kind === '' ? markup`<p>${text}</p>` : markup`<p class="${kind}">${text}</p>`

export const bullets = (items: readonly (string | Markup)[]): Markup =>
  items.length === 0 ? markup`` : markup`<ul>${items.map(item => markup`<li>${item}</li>`)}</ul>`

/** Two columns; on a narrow screen one below the other. */
export const rows = (
  head: readonly [string, string],
  lines: readonly (readonly [string, string])[],
): Markup => markup`<table class="rows"><thead><tr><th scope="col">${head[0]}</th><th scope="col">${head[1]}</th></tr></thead>
<tbody>${lines.map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>`

/** What more there is, folded: no script is needed for it. */
export const folded = (title: string, inside: Markup): Markup =>
  markup`<details><summary>${title}</summary>${inside}</details>`

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' }

/** A day as the reader is used to. */
export const sayDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T12:00:00Z`),
  )

/** A figure as the reader is used to. */
export const sayNumber = (language: Language, figure: number): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(figure)

export interface Speaking {
  readonly say: Say
  readonly language: Language
}
