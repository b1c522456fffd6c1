import {
  type IngestRule,
  RULE_SUBJECTS,
  type RuleSubject,
} from '@gatecount/shared/domain/identity/ingest-rule'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { ProblemError } from '../../../lib/http.ts'
import { useChangeSite } from '../../site/api/sites.ts'
import { SUBJECT_WORDS } from '../rule-words.ts'
import './inline-form.css'

const ONE_PATH = 'one_path'
type Choice = RuleSubject | typeof ONE_PATH

const CHOICES = [
  {
    label: 'Leave out events by their',
    options: (Object.keys(RULE_SUBJECTS) as RuleSubject[]).map(value => ({
      value,
      label: RULE_SUBJECTS[value],
    })),
  },
  { label: 'Count as one', options: [{ value: ONE_PATH, label: 'Paths of a pattern' }] },
] as const

const wordsOf = (choice: Choice): { readonly hint: string; readonly example: string } =>
  choice === ONE_PATH
    ? { hint: 'Such as /order/* – the star stands for anything. Shown by this name.', example: '/order/*' }
    : SUBJECT_WORDS[choice]

function ruleOf(choice: Choice, text: string): IngestRule {
  if (choice === ONE_PATH) return { kind: ONE_PATH, pattern: text.trim() }
  const values = text.split(',').map(value => value.trim())
  return { kind: 'leave_out', subject: choice, values: [...new Set(values.filter(value => value !== ''))] }
}

interface Props {
  readonly domain: string
  readonly rules: readonly IngestRule[]
}

/** One more rule. */
export function AddRuleForm({ domain, rules }: Props) {
  const change = useChangeSite(domain)
  const [choice, choose] = useState<Choice>('path')
  const [text, edit] = useState('')
  const { hint, example } = wordsOf(choice)
  // The new rule is the last of those that were sent: whatever is wrong is about it.
  const fault =
    change.error instanceof ProblemError
      ? (change.error.errors[0]?.detail ?? change.error.message)
      : change.error?.message
  return (
    <form
      className="inline-form"
      aria-label="Add a rule"
      onSubmit={event => {
        event.preventDefault()
        if (change.isPending) return
        change.mutate(
          { rules: [...rules, ruleOf(choice, text)] },
          {
            onSuccess: () => {
              announce('The rule holds from now on.')
              edit('')
            },
          },
        )
      }}
    >
      <SelectField label="Rule" name="rule" value={choice} options={CHOICES} choose={choose} />
      <TextField
        label={choice === ONE_PATH ? 'Pattern' : 'One of these, with commas'}
        name="rule-values"
        placeholder={example}
        hint={hint}
        error={fault}
        value={text}
        edit={edit}
        exact
        required
        autoComplete="off"
      />
      <Button type="submit" busy={change.isPending}>
        Add the rule
      </Button>
    </form>
  )
}
