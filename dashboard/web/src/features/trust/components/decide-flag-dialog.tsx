import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { type Flag, type FlagDecision, useDecideFlag } from '../api/trust.ts'
import { FLAG_DECISIONS, FLAG_STATES } from '../trust-words.ts'

interface Props extends ProgrammeProps {
  readonly flag: Flag
  readonly state: FlagDecision['state']
  readonly close: () => void
}

/** Asks before something is decided about a sign: what follows from it, and why. */
export function DecideFlagDialog({ site, programme, flag, state, close }: Props) {
  const decide = useDecideFlag({ site: site.domain, id: programme.id })
  const [words, setWords] = useState('')
  const decision = FLAG_DECISIONS[state]
  const name = flag.affiliateName ?? flag.affiliate
  const done = (): void => {
    announce(t('{name}: {state}', { name, state: t(FLAG_STATES[state].label) }))
    close()
  }
  return (
    <ConfirmDialog
      title={t(decision.title, { name })}
      action={t(decision.action)}
      harmless={decision.harmless}
      busy={decide.isPending}
      error={decide.error}
      confirm={() => decide.mutate({ flag: flag.id, state, words: words.trim() }, { onSuccess: done })}
      close={close}
    >
      <p>{t(decision.words)}</p>
      <TextField
        label={t('Why')}
        hint={t(decision.hint)}
        value={words}
        edit={setWords}
        maxLength={500}
        required
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}
