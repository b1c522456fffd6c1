import type { ApiClient } from '../api/api-client.ts'
import { addDemoCreatives } from './creatives.ts'
import { DEMO_DOMAIN } from './shop.ts'

const PROGRAMME = {
  name: 'Friends of toner',
  words: 'For people who write about printers. Codes are read by links of the shop and by its checkout.',
  terms: { windowDays: 30, minimumPayout: '2000', checkoutPaths: ['/cart', '/checkout'] },
}

/** Who brings visitors to the demo shop; each has a code by which its visits come. */
export const DEMO_AFFILIATES = [
  { name: 'Printer Reviews', code: 'printerreviews' },
  { name: 'Office Saver', code: 'officesaver' },
  { name: 'Inkwell', code: 'inkwell' },
] as const

/** Opens the affiliate programme of the demo shop. Before its visits are counted: only registered codes are. */
export async function openDemoProgramme(api: ApiClient): Promise<void> {
  const programmes = `/api/v1/sites/${DEMO_DOMAIN}/programmes`
  const { id } = await api.post<{ id: number }>(programmes, PROGRAMME)
  await addDemoCreatives(api, `${programmes}/${id}`)
  for (const { name, code } of DEMO_AFFILIATES) {
    const invited = { name, email: `hello@${code}.example` }
    const { affiliate } = await api.post<{ affiliate: string }>(`${programmes}/${id}/affiliates`, invited)
    const codes = `${programmes}/${id}/affiliates/${affiliate}/codes`
    await api.post(codes, { kind: 'code', code })
  }
}
