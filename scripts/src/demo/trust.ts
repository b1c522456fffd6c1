import { randomUUID } from 'node:crypto'
import type { ApiClient } from '../api/api-client.ts'
import { DEMO_DOMAIN } from './shop.ts'

const EMAIL = 'hello@inkwell.example'
const DISPUTE = {
  reason: 'not_received',
  words: 'A reader told me that they bought by my link on that day. It is not in my list.',
  code: 'inkwell',
} as const

const programmesOf = `/api/v1/sites/${DEMO_DOMAIN}/programmes`

async function firstProgramme(api: ApiClient): Promise<number | undefined> {
  const { programmes } = await api.get<{ programmes: { id: number }[] }>(programmesOf)
  return programmes[0]?.id
}

/** Has one affiliate sign in and say that a sale is missing. Only an affiliate can. */
export async function openDemoDispute(api: ApiClient, day: string): Promise<void> {
  const programme = await firstProgramme(api)
  if (programme === undefined) return
  const invited = { email: EMAIL, role: 'affiliate' }
  const { path } = await api.post<{ path: string }>(`/api/v1/sites/${DEMO_DOMAIN}/invitations`, invited)
  const send = (to: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${api.url}${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
      body: JSON.stringify(body),
    })
  const token = new URL(path, api.url).searchParams.get('token') ?? ''
  const accepted = { token, name: 'Inkwell', password: randomUUID() }
  const session = await send('/api/v1/invitations/accept', accepted)
  const cookie = session.headers
    .getSetCookie()
    .map(set => set.split(';')[0])
    .join('; ')
  await send(`/api/v1/affiliate/programmes/${programme}/disputes`, { ...DISPUTE, day }, cookie)
}

/** Looks for signs of fraud now that the days before today are counted, and not at the next hour for it. */
export async function lookAtDemo(api: ApiClient): Promise<void> {
  const programme = await firstProgramme(api)
  if (programme !== undefined) await api.post(`${programmesOf}/${programme}/flags`)
}
