import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { todayIn } from '../../../lib/local-date.ts'
import { type Affiliate, useDecideAffiliate } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { MEMBER_STATES, type NextState, STEP_WORDS } from '../programme-words.ts'

interface Props extends ProgrammeProps {
  readonly who: Affiliate
  readonly next: NextState
  readonly close: () => void
}

/** Asks before somebody is approved, suspended, declined or let go: from which day, and why. */
export function DecideAffiliateDialog({ site, programme, who, next, close }: Props) {
  const decide = useDecideAffiliate({ site: site.domain, id: programme.id })
  const today = todayIn(site.timeZone, new Date())
  const [from, setFrom] = useState(today)
  const [reason, setReason] = useState('')
  const { action, title, words, harmless = false, hasReason = false } = STEP_WORDS[next]
  const { affiliate, name } = who
  const done = (): void => {
    announce(t('{name}: {state}', { name, state: t(MEMBER_STATES[next].label) }))
    close()
  }
  return (
    <ConfirmDialog
      title={t(title, { name })}
      action={t(action)}
      harmless={harmless}
      busy={decide.isPending}
      error={decide.error}
      confirm={() =>
        decide.mutate({ affiliate, state: next, from, reason: reason.trim() }, { onSuccess: done })
      }
      close={close}
    >
      <p>{t(words)}</p>
      {next !== 'declined' && (
        <TextField
          label={t('From this day on')}
          type="date"
          min={today}
          value={from}
          edit={setFrom}
          required
        />
      )}
      {hasReason && (
        <TextField
          label={t('Reason')}
          hint={t('The affiliate reads it.')}
          value={reason}
          edit={setReason}
          maxLength={500}
          required
          autoComplete="off"
        />
      )}
    </ConfirmDialog>
  )
}
