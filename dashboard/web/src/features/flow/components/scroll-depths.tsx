import { t } from '../../../lib/language.ts'
import { asPercent } from '../../../lib/wording.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import { countedOf } from '../api/counted.ts'

const DEPTHS = ['25', '50', '75', '100'] as const

/** How far down a page was read, by the share of its visits; nothing where that is not known. */
export function ScrollDepths({ scope, visits }: { readonly scope: Scope; readonly visits: number | null }) {
  const { range, filter } = scope
  const question = { range, metrics: ['visits'], by: ['scroll_depth'], filter } as const
  const { data } = useAnswer(scope, question, 'flow-scroll')
  const reached = new Map(countedOf(data).map(({ value, count }) => [value, count]))
  return (
    <div className="scroll-depths">
      <p className="scroll-depths__title">{t('Read down to')}</p>
      {data && reached.size === 0 ? (
        <p className="scroll-depths__none">{t('Not known: nobody scrolled, or too few did.')}</p>
      ) : (
        <ul>
          {DEPTHS.map(depth => {
            const share = visits ? Math.min(1, (reached.get(depth) ?? 0) / visits) : 0
            return (
              <li key={depth} className="scroll-depths__depth">
                <span>{asPercent(Number(depth) / 100)}</span>
                <span className="scroll-depths__track">
                  <span style={{ width: `${100 * share}%` }} />
                </span>
                <span>{reached.has(depth) ? asPercent(share) : '–'}</span>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
