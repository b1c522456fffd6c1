import { GATEWAY_KINDS } from '@gatecount/shared/domain/identity/gateway-kind'
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
import { t } from '../../../lib/language.ts'
import { useChangeSite } from '../../site/api/sites.ts'
import { SUBJECT_WORDS } from '../rule-words.ts'
import './inline-form.css'

const ONE_PATH = 'one_path'
type Choice = RuleSubject | typeof ONE_PATH

const SUBJECTS = Object.keys(RULE_SUBJECTS) as RuleSubject[]

const choices = () =>
  [
    {
      label: t('Leave out events by their'),
      options: SUBJECTS.map(value => ({ value, label: t(RULE_SUBJECTS[value]) })),
    },
    { label: t('Count as one'), options: [{ value: ONE_PATH, label: t('Paths of a pattern') }] },
  ] as const

const wordsOf = (choice: Choice): { readonly hint: string; readonly example: string } =>
  choice === ONE_PATH
    ? { hint: t('Such as /order/* – the star stands for anything. Shown by this name.'), example: '/order/*' }
    : {
        hint: t(SUBJECT_WORDS[choice].hint, { kinds: Object.keys(GATEWAY_KINDS).join(', ') }),
        example: SUBJECT_WORDS[choice].example,
      }

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
      aria-label={t('Add a rule')}
      onSubmit={event => {
        event.preventDefault()
        if (change.isPending) return
        change.mutate(
          { rules: [...rules, ruleOf(choice, text)] },
          {
            onSuccess: () => {
              announce(t('The rule holds from now on.'))
              edit('')
            },
          },
        )
      }}
    >
      <SelectField label={t('Rule')} name="rule" value={choice} options={choices()} choose={choose} />
      <TextField
        label={choice === ONE_PATH ? t('Pattern') : t('One of these, with commas')}
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
        {t('Add the rule')}
      </Button>
    </form>
  )
}
