import { SIGNS } from '@gatecount/shared/domain/fraud/signs'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import { asDay, asPercent, asRange } from '../../../lib/wording.ts'
import type { OwnFlag } from '../api/own-trust.ts'
import type { OwnDispute } from '../api/trust.ts'
import { FLAG_STATES, rangeWords, seenWords } from '../trust-words.ts'
import { TrustCard } from './trust-card.tsx'

interface Props {
  readonly flags: readonly OwnFlag[]
  readonly disputes: readonly OwnDispute[]
  readonly object: (flag: number) => void
}

/** What the shop decided because of figures, which those are, and the way to object. */
export function OwnFlags({ flags, disputes, object }: Props) {
  if (flags.length === 0) return null
  const isDisputed = (id: number): boolean =>
    disputes.some(({ flag, state }) => flag === id && state !== 'withdrawn')
  return (
    <Panel
      title={t('What the shop asks about')}
      words={t(
        'The shop saw something unusual in your sums, and decided something because of it. You can object.',
      )}
    >
      <ul className="trust-list">
        {flags.map(flag => (
          <TrustCard
            key={flag.id}
            title={t(SIGNS[flag.sign].title)}
            state={t(FLAG_STATES[flag.state].label)}
            tone={FLAG_STATES[flag.state].tone}
            note={flag.decidedOn === null ? undefined : asDay(flag.decidedOn)}
            known={[
              [t('What the shop says'), flag.words],
              [t('What was seen'), `${seenWords(flag.sign, flag)} (${asRange(flag)})`],
              [
                t('What would be expected'),
                flag.sign === 'same_account'
                  ? t('An account for each affiliate.')
                  : flag.expected === null
                    ? t('The others are too few to say what is usual with them.')
                    : t('With the others it is about {expected}.', { expected: asPercent(flag.expected) }),
              ],
              flag.sign === 'same_account' ? null : [t('How sure'), rangeWords(flag)],
              [t('What else explains it'), t(SIGNS[flag.sign].otherwise)],
            ]}
            actions={
              isDisputed(flag.id) ? undefined : (
                <Button
                  look="strong"
                  aria-label={`${t('Object')}: ${t(SIGNS[flag.sign].title)}`}
                  onClick={() => object(flag.id)}
                >
                  {t('Object')}
                </Button>
              )
            }
          />
        ))}
      </ul>
    </Panel>
  )
}
