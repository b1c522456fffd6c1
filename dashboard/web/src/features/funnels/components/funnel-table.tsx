import { t } from '../../../lib/language.ts'
import { asPercent, inFull } from '../../../lib/wording.ts'
import { deedSentence } from '../../goals/deed-words.ts'
import type { StepFigures } from '../funnel-steps.ts'

const known = (value: number | null, words: (value: number) => string): string =>
  value === null ? '–' : words(value)

interface Props {
  readonly name: string
  readonly steps: readonly StepFigures[]
}

/** The numbers of the picture for those who do not see it. */
export function FunnelTable({ name, steps }: Props) {
  return (
    <div className="hidden">
      <table>
        <caption>{t('Steps of {funnel}', { funnel: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Step')}</th>
            <th scope="col">{t('Visits')}</th>
            <th scope="col">{t('Share of the first step')}</th>
            <th scope="col">{t('Lost since the step before')}</th>
            <th scope="col">{t('Share lost')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ number, deed, visits, ofFirst, lost, lostShare }) => (
            <tr key={number}>
              <th scope="row">{`${number}. ${deedSentence(deed)}`}</th>
              <td>{visits === null ? t('Too few visits to show') : inFull(visits)}</td>
              <td>{known(ofFirst, asPercent)}</td>
              <td>{known(lost, inFull)}</td>
              <td>{known(lostShare, asPercent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
