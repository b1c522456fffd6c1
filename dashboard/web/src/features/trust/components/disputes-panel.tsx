import { actsOf } from '@gatecount/shared/domain/dispute/dispute-life'
import { DISPUTE_REASONS } from '@gatecount/shared/domain/dispute/dispute-reasons'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { type Dispute, useDisputes } from '../api/trust.ts'
import { disputedWords } from '../disputed-words.ts'
import { DISPUTE_STATES } from '../trust-words.ts'
import { AnswerDisputeDialog, type MerchantAnswer } from './answer-dispute-dialog.tsx'
import { DisputeHistory } from './dispute-history.tsx'
import { TrustCard } from './trust-card.tsx'

const ACTIONS: Readonly<Record<MerchantAnswer, Message>> = {
  accepted: 'Accept',
  refused: 'Refuse',
  settled: 'Name the amount',
}

/** What is known of the order whose number the affiliate typed. */
function orderWords({ order, orderSale }: Dispute): string | null {
  if (order === 'not_said') return null
  if (order === 'looked_for') return t('Its number is being looked for; load the page again in a moment.')
  return order === 'received'
    ? t('Its number is known: it is sale {number} of this programme.', { number: orderSale ?? '' })
    : t('Your shop has sent no sale with its number.')
}

interface CardProps {
  readonly dispute: Dispute
  readonly currency: string
  readonly answer: ((act: MerchantAnswer) => void) | undefined
}

function DisputeCard({ dispute, currency, answer }: CardProps) {
  const { id, reason, state, answerBy, affiliateName, affiliate } = dispute
  const { label, tone } = DISPUTE_STATES[state]
  const order = orderWords(dispute)
  const acts = actsOf(state, 'merchant') as MerchantAnswer[]
  return (
    <TrustCard
      title={t('Dispute {id} of {name}', { id, name: affiliateName ?? affiliate })}
      state={t(label)}
      tone={tone}
      note={answerBy === null ? undefined : t('until {day}', { day: asDay(answerBy) })}
      known={[
        [t('About'), disputedWords(dispute)],
        [t('Reason'), t(DISPUTE_REASONS[reason].words)],
        order === null ? null : [t('The order'), order],
      ]}
      actions={
        answer && acts.length > 0
          ? acts.map(act => (
              <Button
                key={act}
                look={act === 'refused' ? 'quiet' : 'strong'}
                aria-label={`${t(ACTIONS[act])}: ${t('Dispute {id} of {name}', { id, name: affiliateName ?? affiliate })}`}
                onClick={() => answer(act)}
              >
                {t(ACTIONS[act])}
              </Button>
            ))
          : undefined
      }
    >
      <DisputeHistory dispute={dispute} currency={currency} />
    </TrustCard>
  )
}

/** Disputes of affiliates, and what the merchant answers. */
export function DisputesPanel(props: ProgrammeProps) {
  const { site, programme, mayManage } = props
  const { data, error, refetch } = useDisputes({ site: site.domain, id: programme.id })
  const [asked, ask] = useState<{ readonly dispute: Dispute; readonly act: MerchantAnswer } | null>(null)
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <Panel
      title={t('Disputes')}
      words={
        <p>
          {t(
            'An affiliate who does not agree says so here. You have {n} days to answer, and so have they. When you do not, it is decided for them; when they do not, your refusal stands.',
            { n: data?.days ?? 14 },
          )}
        </p>
      }
    >
      {!data && <SkeletonRows rows={6} />}
      {data?.disputes.length === 0 && (
        <Notice>
          {t(
            'Nobody disputes anything. Affiliates can, about a sale that was rejected or is missing, a sign, or a suspension.',
          )}
        </Notice>
      )}
      {data && data.disputes.length > 0 && (
        <ul className="trust-list">
          {data.disputes.map(dispute => (
            <DisputeCard
              key={dispute.id}
              dispute={dispute}
              currency={programme.currency}
              answer={mayManage ? act => ask({ dispute, act }) : undefined}
            />
          ))}
        </ul>
      )}
      {asked && <AnswerDisputeDialog {...props} {...asked} close={() => ask(null)} />}
    </Panel>
  )
}
