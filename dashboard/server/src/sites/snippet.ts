import type { Request } from 'express'
import type { DashboardConfig } from '../config.ts'

/** Where browsers reach the collector. */
export function collectorUrl(
  { collectorUrl: configured, collectorPort }: DashboardConfig,
  { protocol, hostname }: Pick<Request, 'protocol' | 'hostname'>,
): string {
  if (configured !== undefined) return configured.replace(/\/$/, '')
  const derived = `${protocol}://${hostname}:${collectorPort}`
  return URL.canParse(derived) ? new URL(derived).origin : `http://localhost:${collectorPort}`
}

/** The line to paste into the head of every page. A parsed domain and a URL hold no character that needs escaping. */
export const snippet = (collector: string, domain: string): string =>
  `<script defer data-domain="${domain}" src="${collector}/script.js"></script>`
