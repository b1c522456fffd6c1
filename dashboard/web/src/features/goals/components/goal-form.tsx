import type { Deed, Goal } from '@gatecount/shared/domain/report/goal'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { Seen } from '../api/use-seen.ts'
import { suggestedName } from '../suggested-name.ts'
import { DeedFields } from './deed-fields.tsx'
import './goal-form.css'

const EMPTY: Deed = { kind: 'page', pattern: '' }
const MOST_LETTERS = 120

interface Props {
  readonly label: string
  readonly action: string
  /** What stands in the fields at first. */
  readonly goal?: Goal
  readonly seen: Seen
  /** Its place among the goals that are sent, by which the server names what is wrong. */
  readonly at: number
  readonly busy: boolean
  readonly error: Error | null
  readonly save: (goal: Goal) => void
  /** Beside the button. */
  readonly children?: ReactNode
}

const deedOf = ({ name: _, ...deed }: Goal): Deed => deed

/** Kind, pattern and name of one goal; the name is suggested from the pattern until somebody writes one. */
export function GoalForm({ label, action, goal, seen, at, busy, error, save, children }: Props) {
  const [deed, change] = useState<Deed>(goal === undefined ? EMPTY : deedOf(goal))
  const [written, write] = useState<string | null>(goal?.name ?? null)
  const name = written ?? suggestedName(deed).slice(0, MOST_LETTERS)
  const fields = [`goals.${at}.pattern`, `goals.${at}.name`]
  return (
    <form
      className="goal-form"
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        if (!busy) save({ ...deed, pattern: deed.pattern.trim(), name: name.trim() })
      }}
    >
      <div className="goal-form__fields">
        <DeedFields
          deed={deed}
          change={change}
          seen={seen}
          kindLabel={t('What is reached')}
          error={fieldError(error, `goals.${at}.pattern`)}
        />
        <TextField
          label={t('Name of the goal')}
          hint={t('What reports call it. Suggested from the above until you write one.')}
          error={fieldError(error, `goals.${at}.name`)}
          value={name}
          edit={text => write(text === '' ? null : text)}
          maxLength={MOST_LETTERS}
          required
          autoComplete="off"
        />
      </div>
      <p className="field__error" role="alert">
        {formError(error, fields)}
      </p>
      <div className="goal-form__end">
        <Button type="submit" look="strong" busy={busy}>
          {action}
        </Button>
        {children}
      </div>
    </form>
  )
}
