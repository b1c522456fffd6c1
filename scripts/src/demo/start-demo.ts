import type { ApiClient } from '../api/api-client.ts'
import type { Addresses } from '../launch/addresses.ts'

export interface DemoOptions {
  readonly api: ApiClient
  readonly addresses: Addresses
  readonly signal: AbortSignal
  readonly say: (what: string) => void
}

export async function startDemo({ say }: DemoOptions): Promise<void> {
  say('The demo shop is not built yet')
}
