import { isThrowAway } from '@gatecount/shared/domain/audit/throw-away-site'
import type { ServerMessage } from '../words/speak.ts'

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

type ParsedDomain = { readonly domain: string } | { readonly problem: ServerMessage }

/**
 * The domain of a site as people type or paste it: a scheme, `www.`, a path and capitals are taken away; names in other
 * scripts become their ASCII form (IDNA). A port stays out: the domain is a name, not an address.
 */
export function parseDomain(text: string): ParsedDomain {
  const trimmed = text.trim()
  if (trimmed === '') return { problem: 'is empty' }
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(address)) return { problem: 'is not a host name, such as example.com' }
  const domain = new URL(address).hostname.replace(/^www\./, '').replace(/\.$/, '')
  if (domain.length > 253) return { problem: 'is longer than 253 characters' }
  const labels = domain.split('.')
  if (labels.every(label => /^\d+$/.test(label)) || domain.startsWith('[')) {
    return { problem: 'is an IP address; a site has a host name' }
  }
  if (labels.length < 2 && domain !== 'localhost') return { problem: 'has no dot; write it like example.com' }
  if (!labels.every(label => LABEL.test(label))) {
    return { problem: 'may hold letters, digits and hyphens between dots only' }
  }
  if (isThrowAway({ domain })) return { problem: 'is reserved for audits' }
  return { domain }
}
