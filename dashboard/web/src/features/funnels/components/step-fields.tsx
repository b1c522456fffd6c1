import { FEWEST_STEPS } from '@gatecount/shared/domain/report/funnel'
import type { Deed } from '@gatecount/shared/domain/report/goal'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import type { Seen } from '../../goals/api/use-seen.ts'
import { DeedFields } from '../../goals/components/deed-fields.tsx'
import type { DraftStep } from '../step-list.ts'

interface Props {
  readonly step: DraftStep
  /** 1 is the first. */
  readonly number: number
  readonly of: number
  readonly seen: Seen
  readonly error: string | undefined
  readonly change: (deed: Deed) => void
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
}

/** One step of a funnel that is being written: what is done, and its place. */
export function StepFields({ step, number, of, seen, error, change, move, remove }: Props) {
  const name = t('Step {n}', { n: number })
  return (
    <li className="step-fields">
      <fieldset className="step-fields__set" data-step={step.key}>
        <legend className="step-fields__legend">{name}</legend>
        <div className="step-fields__place">
          <Button
            look="quiet"
            data-move="-1"
            disabled={number === 1}
            aria-label={t('Move step {n} up', { n: number })}
            onClick={() => move(-1)}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            look="quiet"
            data-move="1"
            disabled={number === of}
            aria-label={t('Move step {n} down', { n: number })}
            onClick={() => move(1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <Button
            look="quiet"
            disabled={of <= FEWEST_STEPS}
            aria-label={t('Remove step {n}', { n: number })}
            onClick={remove}
          >
            {t('Remove')}
          </Button>
        </div>
        <div className="step-fields__fields">
          <DeedFields
            deed={step.deed}
            change={change}
            seen={seen}
            error={error}
            kindLabel={t('What is done')}
          />
        </div>
      </fieldset>
    </li>
  )
}
