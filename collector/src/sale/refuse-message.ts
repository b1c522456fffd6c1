import type { Response, Router } from 'express'
import type { CollectorMetrics } from '../metrics.ts'

export type Refuse = (response: Response, status: number, title: string) => void

/** Answers with a problem, and says when to come again where that helps. */
export const refuseMessages =
  ({ saleAnswers }: Pick<CollectorMetrics, 'saleAnswers'>): Refuse =>
  (response, status, title) => {
    saleAnswers.inc({ status })
    if (status === 429 || status === 503) response.set('Retry-After', '2')
    response.status(status).type('application/problem+json').send({ title, status })
  }

/** What a path does not take: another method; and what cannot be received at all, too large, cut short, in an unknown encoding. */
export function refuseRest(
  router: Router,
  { path, most, refuse }: { readonly path: string; readonly most: string; readonly refuse: Refuse },
): void {
  router.all(path, (_request, response) => {
    response.set('Allow', 'POST')
    refuse(response, 405, 'Send it with POST')
  })
  router.use(path, (error: { status?: number }, _request: unknown, response: Response, _next: unknown) => {
    const { status = 500 } = error
    refuse(response, status, status === 413 ? `A message has at most ${most}` : 'It could not be received')
  })
}
