import type { ApiClient } from '../api/api-client.ts'
import { DEMO_DOMAIN } from './shop.ts'

const REPORT = {
  form: {
    title: 'How visitors find the toner shop',
    words: 'For everybody who writes about printers and wants to know what it brings.',
    period: { kind: 'months', n: 3 },
    parts: [
      { family: 'visitors', as: 'figure' },
      { family: 'pageviews', as: 'figure' },
      { family: 'visitors', as: 'line' },
      { family: 'source', as: 'bars' },
      { family: 'page', as: 'bars' },
      { family: 'country', as: 'bars' },
      { family: 'device', as: 'bars' },
    ],
    colour: '#8a2b6c',
  },
}
const LABEL = 'Demo'

interface Listed {
  readonly reports: readonly { readonly id: number }[]
}
interface Shares {
  readonly shares: readonly { readonly id: number; readonly label: string }[]
}

/**
 * Shares one report of the demo shop. Of a link only the digest is kept, so each start has one of its own.
 * @returns the link
 */
export async function shareDemoReport(api: ApiClient): Promise<string> {
  const reports = `/api/v1/sites/${DEMO_DOMAIN}/shared-reports`
  const [known] = (await api.get<Listed>(reports)).reports
  const { id } = known ?? (await api.post<{ id: number }>(reports, REPORT))
  const shares = `${reports}/${id}/shares`
  for (const share of (await api.get<Shares>(shares)).shares)
    if (share.label === LABEL) await api.remove(`${shares}/${share.id}`)
  const { token } = await api.post<{ token: string }>(shares, { kind: 'link', label: LABEL })
  return `${api.url}/shared/${token}`
}
