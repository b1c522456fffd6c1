import { createHash } from 'node:crypto'
import type { Language } from '@gatecount/shared/language/languages'

/** What is said on the page. */
const WORDS = {
  en: {
    title: 'Statistics of visits',
    counted: 'This browser is counted here, in sums of many.',
    out: 'This browser is not counted here.',
    signal: 'Your browser asks not to be counted (Global Privacy Control or Do Not Track), so it is not.',
    stored: 'What is stored for it is one cookie that says “no”, the same for everybody.',
    leave: 'Do not count this browser',
    join: 'Count this browser again',
  },
  de: {
    title: 'Besuchsstatistik',
    counted: 'Dieser Browser wird hier gezählt, in Summen von vielen.',
    out: 'Dieser Browser wird hier nicht gezählt.',
    signal:
      'Ihr Browser bittet darum, nicht gezählt zu werden (Global Privacy Control oder Do Not Track); also wird er es nicht.',
    stored: 'Gespeichert wird dafür ein Cookie, der „nein“ sagt, bei allen derselbe.',
    leave: 'Diesen Browser nicht zählen',
    join: 'Diesen Browser wieder zählen',
  },
} as const satisfies Record<Language, Record<string, string>>

const STYLE = `:root{color-scheme:light dark}
body{margin:0;background:#edf0ea;color:#16211d;font:16px/1.55 system-ui,sans-serif}
main{max-width:32rem;margin:0 auto;padding:3rem 1rem}
button{background:#0b6157;color:#fbfcf9;border:0;border-radius:6px;padding:.7rem 1.2rem;font:inherit;font-weight:600;cursor:pointer;min-height:44px}
button:focus-visible{outline:3px solid currentColor;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#0d1311;color:#e7ede9}button{background:#5fc9b3;color:#0d1311}}`

const POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export const OPT_OUT_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const

/** Whether somebody is counted, and why not. */
export type CountedState = 'counted' | 'out' | 'signal'

/** A page with one button, which works without script. */
export function optOutPage(language: Language, state: CountedState): string {
  const words = WORDS[language]
  const [wish, press] = state === 'out' ? (['in', words.join] as const) : (['out', words.leave] as const)
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><style>${STYLE}</style></head>
<body><main><h1>${words.title}</h1>
<p role="status">${words[state]}</p>
<p>${words.stored}</p>
<form method="post" action="/optout"><button name="wish" value="${wish}">${press}</button></form>
</main></body></html>
`
}
