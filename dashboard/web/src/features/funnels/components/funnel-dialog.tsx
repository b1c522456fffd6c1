import { type Funnel, MOST_STEPS } from '@gatecount/shared/domain/report/funnel'
import { useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { useSeen } from '../../goals/api/use-seen.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useDeclareFunnel } from '../api/change-funnels.ts'
import { changed, type DraftStep, draftOf, moved, twoSteps, withStep } from '../step-list.ts'
import { StepFields } from './step-fields.tsx'
import './funnel-dialog.css'

interface Props {
  readonly site: ListedSite
  /** What it is copied from. */
  readonly from: Funnel | null
  readonly close: () => void
}

/** Declares a funnel: a name, and two to eight steps in their order. */
export function FunnelDialog({ site, from, close }: Props) {
  const declare = useDeclareFunnel(site.domain)
  const seen = useSeen(site)
  const form = useRef<HTMLFormElement>(null)
  const [name, rename] = useState(from === null ? '' : t('{funnel} (changed)', { funnel: from.name }))
  const [steps, edit] = useState<readonly DraftStep[]>(() =>
    from === null ? twoSteps() : draftOf(from.steps),
  )
  const [said, say] = useState('')
  // A step that moves takes its buttons along: the focus stays on the one that was pressed, or its neighbour at an end.
  const focusAfter = (selector: string): void => {
    setTimeout(() => form.current?.querySelector<HTMLElement>(selector)?.focus())
  }
  const move = (at: number, by: -1 | 1): void => {
    const key = steps[at]?.key
    edit(moved(steps, at, by))
    say(t('Step {n} is now step {place}.', { n: at + 1, place: at + by + 1 }))
    const isEnd = at + by === 0 || at + by === steps.length - 1
    focusAfter(`[data-step="${key}"] [data-move="${isEnd ? -by : by}"]`)
  }
  const add = (): void => {
    const more = withStep(steps)
    edit(more)
    focusAfter(`[data-step="${more.at(-1)?.key}"] select`)
  }
  const fields = ['name', ...steps.map((_, at) => `steps.${at}.pattern`)]
  const save = (): void =>
    declare.mutate(
      { name, steps: steps.map(({ deed }) => ({ ...deed, pattern: deed.pattern.trim() })) },
      {
        onSuccess: funnel => {
          if ('name' in funnel) announce(t('“{name}” is counted from now on.', { name: funnel.name }))
          close()
        },
      },
    )
  return (
    <FormDialog
      title={from === null ? t('A new funnel') : t('Copy and change {funnel}', { funnel: from.name })}
      action={t('Declare the funnel')}
      className="funnel-dialog"
      form={form}
      busy={declare.isPending}
      submit={save}
      close={close}
    >
      <p className="dialog__words">
        {t(
          'Steps are counted in this order within one visit, with anything in between; from now on, never backwards.',
        )}
      </p>
      <TextField
        label={t('Name of the funnel')}
        value={name}
        edit={rename}
        error={fieldError(declare.error, 'name')}
        maxLength={120}
        required
        autoComplete="off"
      />
      <ol className="funnel-dialog__steps">
        {steps.map((step, at) => (
          <StepFields
            key={step.key}
            step={step}
            number={at + 1}
            of={steps.length}
            seen={seen}
            error={fieldError(declare.error, `steps.${at}.pattern`)}
            change={deed => edit(changed(steps, step.key, deed))}
            move={by => move(at, by)}
            remove={() => {
              edit(steps.filter(({ key }) => key !== step.key))
              say(t('Step {n} is removed.', { n: at + 1 }))
              focusAfter('.funnel-dialog__add')
            }}
          />
        ))}
      </ol>
      <p role="status" className="hidden">
        {said}
      </p>
      <Button className="funnel-dialog__add" disabled={steps.length >= MOST_STEPS} onClick={add}>
        {t('Add a step')}
      </Button>
      <p className="field__error" role="alert">
        {formError(declare.error, fields)}
      </p>
    </FormDialog>
  )
}
