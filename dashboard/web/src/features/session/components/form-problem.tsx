import { useEffect, useState } from 'react'
import { ProblemError } from '../../../lib/http.ts'
import { t } from '../../../lib/language.ts'
import { asWait } from '../wait.ts'
import './form-problem.css'

/** Seconds of a wait that the server asked for, counted down once a second. */
function useWait(error: Error | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const seconds = error instanceof ProblemError ? (error.retryAfter ?? 0) : 0
    setLeft(seconds)
    if (seconds === 0) return
    const end = performance.now() + seconds * 1000
    const tick = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 1000)
    return () => clearInterval(tick)
  }, [error])
  return left
}

const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

/** Why a form was refused, and, after too many attempts, how long to wait. */
export function FormProblem({ error }: { readonly error: Error | null }) {
  const left = useWait(error)
  const mustWait = error instanceof ProblemError && error.retryAfter !== undefined
  return (
    <div className="form-problem">
      <p className="field__error" role="alert">
        {error && asSentence(mustWait ? error.title : error.message)}
      </p>
      {mustWait && (
        <p>
          {left > 0 ? t('You can try again in {wait}.', { wait: asWait(left) }) : t('You can try again now.')}
        </p>
      )}
    </div>
  )
}
