import type { About } from '../about/api/about.ts'

/** The line to paste. The server knows where the collector is; the domain is the site's. */
export const snippetFor = ({ collectorUrl }: Pick<About, 'collectorUrl'>, domain: string): string =>
  `<script defer data-domain="${domain}" src="${collectorUrl.replace(/\/$/, '')}/script.js"></script>`
