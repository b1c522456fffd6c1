import { actsOf } from '@gatecount/shared/domain/dispute/dispute-life'
import { DISPUTE_REASONS, type DisputeReason } from '@gatecount/shared/domain/dispute/dispute-reasons'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import type { OwnProgramme } from '../../portal/api/programmes.ts'
import { useOwnDisputes, useOwnFlags } from '../api/own-trust.ts'
import type { OwnDispute } from '../api/trust.ts'
import { disputedWords } from '../disputed-words.ts'
import { DISPUTE_STATES } from '../trust-words.ts'
import { DisputeHistory } from './dispute-history.tsx'
import { OpenDisputeDialog } from './open-dispute-dialog.tsx'
import { type OwnAnswer, OwnAnswerDialog } from './own-answer-dialog.tsx'
import { OwnFlags } from './own-flags.tsx'
import { TrustCard } from './trust-card.tsx'

interface Opening {
  readonly reason: DisputeReason
  readonly flag?: number
}

interface CardProps {
  readonly dispute: OwnDispute
  readonly currency: string
  readonly answer: (act: OwnAnswer) => void
}

function OwnDisputeCard({ dispute, currency, answer }: CardProps) {
  const { id, reason, state, answerBy } = dispute
  const { label, tone } = DISPUTE_STATES[state]
  const acts = actsOf(state, 'affiliate') as OwnAnswer[]
  const name = (act: OwnAnswer): string => (act === 'replied' ? t('Answer') : t('Withdraw'))
  return (
    <TrustCard
      title={t('Dispute {id}', { id })}
      state={t(label)}
      tone={tone}
      note={answerBy === null ? undefined : t('until {day}', { day: asDay(answerBy) })}
      known={[
        [t('About'), disputedWords(dispute)],
        [t('Reason'), t(DISPUTE_REASONS[reason].words)],
      ]}
      actions={
        acts.length === 0
          ? undefined
          : acts.map(act => (
              <Button
                key={act}
                look={act === 'replied' ? 'strong' : 'quiet'}
                aria-label={`${name(act)}: ${t('Dispute {id}', { id })}`}
                onClick={() => answer(act)}
              >
                {name(act)}
              </Button>
            ))
      }
    >
      <DisputeHistory dispute={dispute} currency={currency} />
    </TrustCard>
  )
}

/** An affiliate's disputes, and what a shop asks about. */
export function OwnDisputesPage({ programme }: { readonly programme: OwnProgramme }) {
  const { id, currency, state } = programme
  const { data, error, refetch } = useOwnDisputes(id)
  const { data: flags } = useOwnFlags(id)
  const [opening, setOpening] = useState<Opening | null>(null)
  const [asked, ask] = useState<{ readonly dispute: OwnDispute; readonly act: OwnAnswer } | null>(null)
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <>
      <OwnFlags
        flags={flags ?? []}
        disputes={data?.disputes ?? []}
        object={flag => setOpening({ reason: 'unjust_sign', flag })}
      />
      <Panel
        title={t('Disputes')}
        words={t(
          'You do not agree with what became of a sale, or one is missing: say so, and the shop has to answer. Both sides have {n} days each time. If the shop is silent, it is decided for you; if you do not answer a refusal, it stands.',
          { n: data?.days ?? 14 },
        )}
        action={
          <div className="portal-actions">
            {state === 'suspended' && (
              <Button onClick={() => setOpening({ reason: 'unjust_suspension' })}>
                {t('Dispute the suspension')}
              </Button>
            )}
            <Button look="strong" onClick={() => setOpening({ reason: 'not_received' })}>
              {t('A sale is missing')}
            </Button>
          </div>
        }
      >
        {!data && <SkeletonRows rows={5} />}
        {data?.disputes.length === 0 && (
          <Notice title={t('No disputes')}>
            <p>{t('Beside each sale in your list is the way to dispute what became of it.')}</p>
          </Notice>
        )}
        {data && data.disputes.length > 0 && (
          <ul className="trust-list">
            {data.disputes.map(dispute => (
              <OwnDisputeCard
                key={dispute.id}
                dispute={dispute}
                currency={currency}
                answer={act => ask({ dispute, act })}
              />
            ))}
          </ul>
        )}
      </Panel>
      {opening && (
        <OpenDisputeDialog
          programme={id}
          reasons={[opening.reason]}
          about={opening.flag === undefined ? {} : { flag: opening.flag }}
          close={() => setOpening(null)}
        />
      )}
      {asked && <OwnAnswerDialog programme={id} {...asked} close={() => ask(null)} />}
    </>
  )
}
