import { type Message, t } from '../../../lib/language.ts'
import './first-steps.css'

const STEPS: readonly Message[] = ['Your site', 'The line to paste', 'The first page view']

/** Where one is on the way to the first hit. `at` counts from 0; 3 is behind the last. */
export function FirstSteps({ at }: { readonly at: number }) {
  return (
    <ol className="first-steps" aria-label={t('Steps')}>
      {STEPS.map((words, step) => (
        <li
          key={words}
          className={step < at ? 'first-steps__step first-steps__step--done' : 'first-steps__step'}
          aria-current={step === at ? 'step' : undefined}
        >
          <span className="first-steps__mark" aria-hidden="true">
            {step < at ? '✓' : step + 1}
          </span>
          <span className="first-steps__words">
            {t(words)}
            {step < at && <span className="hidden"> {t('(done)')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
