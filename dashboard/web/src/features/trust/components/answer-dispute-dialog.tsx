import { DISPUTE_REASONS } from '@gatecount/shared/domain/dispute/dispute-reasons'
import { useState } from 'react'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { type Message, t } from '../../../lib/language.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { readAmount } from '../../programmes/typed-values.ts'
import { type Dispute, useAnswerDispute } from '../api/trust.ts'
import { DISPUTE_STATES } from '../trust-words.ts'

export type MerchantAnswer = 'accepted' | 'refused' | 'settled'

interface Props extends ProgrammeProps {
  readonly dispute: Dispute
  readonly act: MerchantAnswer
  readonly close: () => void
}

/** What follows in the ledger when it is accepted. */
const FOLLOWS: Readonly<Record<Dispute['reason'], Message>> = {
  rejected: 'The commission comes back as it was, and is approved.',
  reversed: 'What was taken back comes back to where the commission stands.',
  not_credited: 'The sale is credited at what the rules of its day pay, and approved.',
  wrong_amount: 'What you name is added to the commission.',
  not_received:
    'The sale is taken in and credited at what the rules of its day pay. If its order is known, your shop can send it later and nothing is paid twice.',
  unjust_sign: 'The sign is dismissed: held payouts go on, and a suspension because of it ends.',
  unjust_suspension: 'The suspension ends today.',
}

const AMOUNTS = {
  value: { label: 'Value of the order', hint: 'What commissions are worked out on.' },
  commission: { label: 'Missing commission', hint: 'What is added to it.' },
  optional: {
    label: 'Commission, if not by the rules',
    hint: 'Leave it empty, unless no rule pays for it.',
  },
} as const satisfies Record<string, { readonly label: Message; readonly hint: Message }>

function amountOf({ reason, order, orderSale }: Dispute): keyof typeof AMOUNTS | null {
  if (reason === 'not_credited') return 'optional'
  const { asks } = DISPUTE_REASONS[reason]
  if (asks === 'nothing' || (asks === 'value' && order === 'received' && orderSale !== null)) return null
  return asks
}

/** Asks before a dispute is answered: what follows from it is written into the ledger. */
export function AnswerDisputeDialog({ site, programme, dispute, act, close }: Props) {
  const answer = useAnswerDispute({ site: site.domain, id: programme.id })
  const [words, setWords] = useState('')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const refuses = act === 'refused'
  // What turned out not to be worked out is asked for, too.
  const needsAmount = (answer.error as { readonly type?: string } | null)?.type === 'amount_needed'
  const asks = refuses ? null : (amountOf(dispute) ?? (needsAmount ? 'value' : null))
  const confirm = (): void => {
    const amount = asks === null || typed.trim() === '' ? undefined : readAmount(typed, programme.currency)
    setWrong(amount === null)
    if (amount === null) return
    answer.mutate(
      { dispute: dispute.id, act, words: words.trim(), ...(amount !== undefined && { amount }) },
      {
        onSuccess: ({ id, state }) => {
          announce(t('Dispute {id}: {state}', { id, state: t(DISPUTE_STATES[state].label) }))
          close()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={
        refuses
          ? t('Refuse dispute {id}?', { id: dispute.id })
          : act === 'settled'
            ? t('Name the amount of dispute {id}', { id: dispute.id })
            : t('Accept dispute {id}?', { id: dispute.id })
      }
      action={refuses ? t('Refuse') : t('Accept')}
      harmless={!refuses}
      busy={answer.isPending}
      error={answer.error}
      confirm={confirm}
      close={close}
    >
      <p>
        {refuses
          ? dispute.state === 'with_merchant'
            ? t('The affiliate reads your reason, and can answer once. Then you decide for good.')
            : t('The affiliate has answered, so this is the end of it.')
          : `${t(FOLLOWS[dispute.reason])} ${t('It cannot be taken back.')}`}
      </p>
      {asks !== null && (
        <TextField
          label={t(AMOUNTS[asks].label)}
          hint={t(AMOUNTS[asks].hint)}
          error={wrong ? t('An amount, such as 1234.50') : undefined}
          value={typed}
          edit={setTyped}
          inputMode="decimal"
          required={asks !== 'optional'}
          autoComplete="off"
        />
      )}
      <TextField
        label={refuses ? t('Reason') : t('Words to the affiliate')}
        hint={t('The affiliate reads it.')}
        value={words}
        edit={setWords}
        maxLength={500}
        required={refuses}
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}
