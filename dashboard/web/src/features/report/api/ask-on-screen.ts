import { type FieldError, ProblemError, tell } from '../../../lib/http.ts'
import type { Answer } from './answer.ts'

interface Problem {
  readonly status: number
  readonly detail: string
  readonly errors?: readonly FieldError[]
}
type Answered = Answer | { readonly problem: Problem }

interface Waiting {
  readonly body: object
  readonly signal: AbortSignal | undefined
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/** As many as the server answers at once. */
const MOST = 40
const waiting = new Map<string, Waiting[]>()

/** Ends with the last of the questions that somebody still wants an answer to. */
function signalOfAll(asked: readonly Waiting[]): AbortSignal {
  const all = new AbortController()
  let wanted = asked.length
  const leave = (): void => {
    if (--wanted === 0) all.abort()
  }
  for (const { signal } of asked) signal?.addEventListener('abort', leave, { once: true })
  return all.signal
}

async function send(site: string, asked: readonly Waiting[]): Promise<void> {
  const path = `/api/v1/sites/${encodeURIComponent(site)}/screen`
  const questions = asked.map(({ body }) => body)
  try {
    const { answers } = await tell<{ answers: Answered[] }>('POST', path, { questions }, signalOfAll(asked))
    asked.forEach(({ resolve, reject }, i) => {
      const answer = answers[i]
      if (answer === undefined) reject(new Error('A question was not answered'))
      else if ('problem' in answer) reject(new ProblemError(answer.problem.detail, answer.problem))
      else resolve(answer)
    })
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}

function sendAll(site: string): void {
  const all = (waiting.get(site) ?? []).filter(({ signal }) => !signal?.aborted)
  waiting.delete(site)
  for (let at = 0; at < all.length; at += MOST) void send(site, all.slice(at, at + MOST))
}

/** Asks one question. All that are asked at the same moment, one a card, go to the server as one request. */
export function askOnScreen(site: string, body: object, signal?: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    const asked = { body, signal, resolve, reject }
    const before = waiting.get(site)
    if (before === undefined) {
      waiting.set(site, [asked])
      setTimeout(() => sendAll(site))
    } else before.push(asked)
  })
}
