import { errorName, type Log } from '@gatecount/shared/process/log'
import type { ErrorRequestHandler } from 'express'
import { languageOf } from './language-of.ts'
import { Problem } from './problem.ts'
import { problemDocument } from './problem-document.ts'

/** Errors of Express's own body parsers carry a status and a `type`; their messages can quote the body. */
function fromParser(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  if (error.status < 400 || error.status > 499) return undefined
  if (error.status === 413)
    return new Problem(413, 'Content too large', 'The body is larger than this route takes')
  if (error.status === 415)
    return new Problem(415, 'Unsupported media type', 'The encoding of the body is not supported')
  return new Problem(400, 'Bad request', 'The request could not be read')
}

/** The one place where errors become answers: `application/problem+json`, in the language that is asked for. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const known = error instanceof Problem ? error : fromParser(error)
    if (known === undefined) log.error('request failed', { error: errorName(error) })
    const problem =
      known ?? new Problem(500, 'Internal error', 'Something went wrong here; the log says what')
    const language = languageOf(request)
    response
      .status(problem.status)
      .set(problem.headers)
      .set('Cache-Control', 'no-store')
      .set('Content-Language', language)
      .vary('Accept-Language')
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem, language)))
  }
}
