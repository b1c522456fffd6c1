import type { ApiClient } from '../api/api-client.ts'
import type { HouseOptions } from '../api/running-house.ts'
import { withApi, withRunningApi } from '../api/running-house.ts'

/** What every command works with. */
export interface CommandContext {
  /** The API of the running house, or of one that is stood up for this command. */
  withApi<T>(use: (api: ApiClient) => Promise<T>): Promise<T>
  /** The API of the running house. */
  withRunningApi<T>(use: (api: ApiClient) => Promise<T>): Promise<T>
  /** The result, for people or, with `--json`, for programs. */
  print(json: boolean | undefined, value: unknown, text: string): void
  readonly signal: AbortSignal
}

export const createCommandContext = (options: HouseOptions): CommandContext => ({
  withApi: use => withApi(options, use),
  withRunningApi: use => withRunningApi(options, use),
  print: (json, value, text) =>
    void process.stdout.write(`${json ? JSON.stringify(value, undefined, 2) : text}\n`),
  signal: options.signal,
})
