import { rich, t } from '../../../lib/language.ts'
import { asPercent, asRatio } from '../../../lib/wording.ts'
import './change.css'

interface Props {
  /** A share (0.1 is a tenth more), or points of a hundred; null where there is nothing to compare with. */
  readonly change: number | null | undefined
  readonly of: 'share' | 'points'
  readonly good: 'more' | 'less'
}

/** How a figure compares with that of other days. Keeps its line where there is nothing to say. */
export function Change({ change, of, good }: Props) {
  if (change == null) return <span className="change change--none">&nbsp;</span>
  if (Math.abs(change) < (of === 'points' ? 0.05 : 0.0005))
    return <span className="change">{t('unchanged')}</span>
  const size =
    of === 'points' ? t('{points} pts', { points: asRatio(Math.abs(change)) }) : asPercent(Math.abs(change))
  const tone = change > 0 === (good === 'more') ? 'good' : 'bad'
  return (
    <span className={`change change--${tone}`}>
      <span aria-hidden="true">{change > 0 ? '↑' : '↓'}</span>
      {rich(
        change > 0 ? '<hidden>up</hidden> {size}' : '<hidden>down</hidden> {size}',
        { hidden: words => <span className="hidden">{words}</span> },
        { size },
      )}
    </span>
  )
}
