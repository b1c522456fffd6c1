import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { useActInDispute } from '../api/own-trust.ts'
import type { OwnDispute } from '../api/trust.ts'
import { DISPUTE_STATES } from '../trust-words.ts'

export type OwnAnswer = 'replied' | 'withdrawn'

interface Props {
  readonly programme: number
  readonly dispute: OwnDispute
  readonly act: OwnAnswer
  readonly close: () => void
}

/** Answers a refusal, once, or takes a dispute back. */
export function OwnAnswerDialog({ programme, dispute, act, close }: Props) {
  const answer = useActInDispute(programme)
  const [words, setWords] = useState('')
  const replies = act === 'replied'
  const { id } = dispute
  const confirm = (): void =>
    answer.mutate(
      { dispute: id, act, words: words.trim() },
      {
        onSuccess: ({ state }) => {
          announce(t('Dispute {id}: {state}', { id, state: t(DISPUTE_STATES[state].label) }))
          close()
        },
      },
    )
  return (
    <ConfirmDialog
      title={replies ? t('Answer the refusal of dispute {id}', { id }) : t('Withdraw dispute {id}?', { id })}
      action={replies ? t('Answer') : t('Withdraw')}
      harmless={replies}
      busy={answer.isPending}
      error={answer.error}
      confirm={confirm}
      close={close}
    >
      <p>
        {replies
          ? t('You can answer once. Then the shop decides; if it is silent, it is decided for you.')
          : t('It is over then; you can dispute the same again as long as it is not too long ago.')}
      </p>
      {replies && (
        <TextField
          label={t('Your answer')}
          hint={t('The shop reads it. Write nothing about who bought.')}
          value={words}
          edit={setWords}
          maxLength={500}
          required
          autoComplete="off"
        />
      )}
    </ConfirmDialog>
  )
}
