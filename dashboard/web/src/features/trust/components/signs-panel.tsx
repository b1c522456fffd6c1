import { SIGN_DAYS, SIGNS } from '@gatecount/shared/domain/fraud/signs'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asDay, asPercent, asRange, inFull } from '../../../lib/wording.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { type Flag, type FlagDecision, useFlags, useLook } from '../api/trust.ts'
import { chanceWords, FLAG_DECISIONS, FLAG_STATES, rangeWords, seenWords } from '../trust-words.ts'
import { DecideFlagDialog } from './decide-flag-dialog.tsx'
import { TrustCard } from './trust-card.tsx'

type Decided = FlagDecision['state']
const DECISIONS = Object.keys(FLAG_DECISIONS) as Decided[]

function expectedWords({ sign, figures: { expected, others } }: Flag): string {
  if (sign === 'same_account') return t('An account for each affiliate.')
  if (sign === 'self_referral') return t('Up to {expected} is usual.', { expected: asPercent(expected) })
  return t('With the others it is {expected}: {hits} of {of}.', {
    expected: asPercent(expected),
    hits: inFull(others.hits),
    of: inFull(others.of),
  })
}

/** How sure it is, and against which doubt. */
function sureWords({ sign, figures }: Flag): string {
  if (sign === 'same_account')
    return t('Accounts are compared by a keyed hash: it is the same, that of {names}.', {
      names: figures.name ?? '',
    })
  const chance = chanceWords(figures.chance)
  return [
    rangeWords(figures),
    sign === 'self_referral'
      ? t('Chance would give this in {chance} looks.', { chance })
      : t(
          'Even if they did so {margin} times as readily as the others, chance would give this in {chance} looks.',
          {
            margin: SIGNS[sign].margin,
            chance,
          },
        ),
  ].join(' ')
}

interface CardProps {
  readonly flag: Flag
  readonly decide: ((state: Decided) => void) | undefined
}

function FlagCard({ flag, decide }: CardProps) {
  const { sign, figures, state, words, decidedOn, affiliateName, affiliate } = flag
  const { label, tone } = FLAG_STATES[state]
  const name = affiliateName ?? affiliate
  const next = DECISIONS.filter(one => one !== state)
  return (
    <TrustCard
      title={`${name}: ${t(SIGNS[sign].title)}`}
      state={t(label)}
      tone={tone}
      note={t('seen on {day}', { day: asDay(flag.seenOn) })}
      known={[
        [t('What was seen'), `${seenWords(sign, figures)} (${asRange(figures)})`],
        [t('What would be expected'), expectedWords(flag)],
        [t('How sure'), sureWords(flag)],
        [t('What it can mean'), t(SIGNS[sign].means)],
        [t('What else explains it'), t(SIGNS[sign].otherwise)],
        decidedOn === null
          ? null
          : [t('Decided on {day}', { day: asDay(decidedOn) }), words === '' ? t(label) : words],
      ]}
      actions={
        decide &&
        next.map(one => (
          <Button
            key={one}
            look={one === 'dismissed' ? 'strong' : 'quiet'}
            aria-label={`${t(FLAG_DECISIONS[one].action)}: ${name}, ${t(SIGNS[sign].title)}`}
            onClick={() => decide(one)}
          >
            {t(FLAG_DECISIONS[one].action)}
          </Button>
        ))
      }
    />
  )
}

/** Signs of fraud, each with all that led to it; a person decides. */
export function SignsPanel(props: ProgrammeProps) {
  const { site, programme, mayManage } = props
  const { data: flags, error, refetch } = useFlags({ site: site.domain, id: programme.id })
  const look = useLook({ site: site.domain, id: programme.id })
  const [asked, ask] = useState<{ readonly flag: Flag; readonly state: Decided } | null>(null)
  const lookNow = (): void =>
    look.mutate(undefined, {
      onSuccess: ({ found }) =>
        announce(t('{n, plural, =0 {Nothing new.} one {# new sign.} other {# new signs.}}', { n: found })),
    })
  if (error && !flags) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <Panel
      title={t('Signs of fraud')}
      words={
        <p>
          {t(
            'Once a day the sums of every affiliate are compared with those of the others, over {n} days. A sign is no proof, and nothing happens by itself.',
            { n: SIGN_DAYS },
          )}
        </p>
      }
      action={
        mayManage && (
          <Button busy={look.isPending} onClick={lookNow}>
            {t('Look now')}
          </Button>
        )
      }
    >
      {look.error && <ProblemNotice error={look.error} retry={lookNow} />}
      {!flags && <SkeletonRows rows={6} />}
      {flags?.length === 0 && (
        <Notice title={t('No signs')}>
          <p>
            {t(
              'What is looked at: sales on the day of the click, refunds, coupons without a click, how many clicks become sales, clicks from one network, and purchases of their own. Of few sales nothing is said: chance would accuse small affiliates.',
            )}
          </p>
        </Notice>
      )}
      {flags && flags.length > 0 && (
        <ul className="trust-list">
          {flags.map(flag => (
            <FlagCard
              key={flag.id}
              flag={flag}
              decide={mayManage ? state => ask({ flag, state }) : undefined}
            />
          ))}
        </ul>
      )}
      {asked && <DecideFlagDialog {...props} {...asked} close={() => ask(null)} />}
    </Panel>
  )
}
