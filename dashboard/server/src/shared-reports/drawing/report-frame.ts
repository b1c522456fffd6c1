import { createHash } from 'node:crypto'
import type { Language } from '@gatecount/shared/language/languages'
import { type Markup, markup } from '../../mail-reports/drawing/markup.ts'
import { reportStyle } from './report-style.ts'

/** A page and the headers that it is sent with: what it may load, and who may frame it. */
export interface DrawnPage {
  readonly page: string
  readonly headers: Readonly<Record<string, string>>
}

interface Framed {
  readonly language: Language
  readonly title: string
  readonly colour?: string | null
  readonly body: Markup
  /** Sources of the content security policy; nobody unless given. */
  readonly framedBy?: readonly string[]
}

/**
 * A whole page for anyone: no script, no cookie, nothing loaded. It is in no search, and tells nobody where its reader
 * came from: its address is a secret.
 */
export function reportFrame({ language, title, colour = null, body, framedBy = [] }: Framed): DrawnPage {
  const style = reportStyle(colour)
  const hash = createHash('sha256').update(style).digest('base64')
  const frames = framedBy.length === 0 ? "'none'" : framedBy.join(' ')
  return {
    page: markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>${body}</body>
</html>
`.html,
    headers: {
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`,
      'Cache-Control': 'no-store',
      // In a preview its sandbox has no origin to keep apart, and a browser that is asked to complains.
      'Origin-Agent-Cluster': '?0',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    },
  }
}
