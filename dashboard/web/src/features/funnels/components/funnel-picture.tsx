import type { CSSProperties } from 'react'
import { t } from '../../../lib/language.ts'
import { asPercent, inFull } from '../../../lib/wording.ts'
import { deedSentence, deedWords } from '../../goals/deed-words.ts'
import type { StepFigures } from '../funnel-steps.ts'
import './funnel-picture.css'

const TOO_FEW = '–'
const percent = (share: number | null | undefined): string => `${100 * (share ?? 0)}%`

/** Where a step's bar ends, where that of the step before did, and where that of the next will: the band between them. */
const sizes = (steps: readonly StepFigures[], at: number): CSSProperties =>
  ({
    '--share': percent(steps[at]?.ofFirst),
    '--before': percent(steps[at - 1]?.ofFirst ?? steps[at]?.ofFirst),
    '--next': percent(steps[at + 1]?.ofFirst),
  }) as CSSProperties

function Loss({ step: { lost, lostShare } }: { readonly step: StepFigures }) {
  if (lost === null || lostShare === null) return <p className="funnel-step__loss" />
  if (lost === 0) return <p className="funnel-step__loss funnel-step__loss--none">{t('none lost')}</p>
  const words = { n: inFull(lost), share: asPercent(lostShare) }
  return <p className="funnel-step__loss">{t('{n} lost ({share})', words)}</p>
}

/** Steps as bars that are as high as the share that took them; hatched above them is who was lost. */
export function FunnelPicture({ steps }: { readonly steps: readonly StepFigures[] }) {
  return (
    <ol className="funnel-picture" aria-hidden="true" style={{ '--steps': steps.length } as CSSProperties}>
      {steps.map((step, at) => (
        <li key={step.number} className="funnel-step" style={sizes(steps, at)}>
          <div className="funnel-step__area">
            <span className="funnel-step__lost" />
            <span className="funnel-step__bar" />
            {at < steps.length - 1 && <span className="funnel-step__band" />}
          </div>
          <div className="funnel-step__words">
            <p className="funnel-step__figure">
              {step.visits === null ? (
                <span className="funnel-step__few">{t('Too few visits to show')}</span>
              ) : (
                <>
                  <b>{inFull(step.visits)}</b>{' '}
                  <span>{step.ofFirst === null ? TOO_FEW : asPercent(step.ofFirst)}</span>
                </>
              )}
            </p>
            <Loss step={step} />
            <p className="funnel-step__what" title={deedSentence(step.deed)}>
              <span className="funnel-step__number">{step.number}</span> <code>{step.deed.pattern}</code>
            </p>
            <p className="funnel-step__kind">{deedWords(step.deed)}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
