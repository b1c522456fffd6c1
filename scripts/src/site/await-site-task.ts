import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClient } from '../api/api-client.ts'
import { CannotStart } from '../launch/cannot-start.ts'

/** A deletion or import as the API shows it. */
export interface SiteTaskView {
  readonly id: number
  readonly kind: 'deletion' | 'import'
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly step: string
  readonly words: string
  readonly domain: string | null
  readonly problem: string | null
  readonly note?: string
}

const LOOK_MS = 400

/** Waits until a worker is done with it, and says on standard error what it is at. @throws CannotStart when it was undone */
export async function awaitSiteTask(
  api: ApiClient,
  asked: SiteTaskView,
  signal: AbortSignal,
): Promise<SiteTaskView> {
  let said = ''
  for (;;) {
    const task = await api.get<SiteTaskView>(`/api/v1/site-tasks/${asked.id}`)
    if (task.state === 'done') return task
    if (task.state === 'failed')
      throw new CannotStart(task.problem ?? 'It broke off; the log of the worker says where.')
    if (task.words !== said) process.stderr.write(`  ${task.words} …\n`)
    said = task.words
    await sleep(LOOK_MS, undefined, { signal })
  }
}
