import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'
import type { Scope } from '../../report/scope.ts'
import { useDrops } from '../api/drops.ts'
import { dropWords } from '../drop-words.ts'
import './drops-panel.css'

/** What arrived and was not counted, and why; for the owner, who may wonder where hits went. */
export function DropsPanel({ scope }: { readonly scope: Scope }) {
  const { data, error, refetch } = useDrops(scope)
  const drops = [...(data ?? [])].filter(drop => drop.count > 0).sort((a, b) => b.count - a.count)
  const sum = drops.reduce((all, drop) => all + drop.count, 0)
  return (
    <details className="drops">
      <summary className="drops__summary">
        {t('Not counted')}
        <span className="drops__sum">
          {data === undefined
            ? ''
            : sum === 0
              ? t('nothing in these days')
              : t('{n} events in these days', { n: inFull(sum) })}
        </span>
      </summary>
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data && drops.length === 0 && (
        <p className="drops__words">{t('Every event that arrived was counted.')}</p>
      )}
      {drops.length > 0 && (
        <dl className="drops__list">
          {drops.map(drop => (
            <div key={drop.reason} className="drops__row">
              <dt>{dropWords(drop)}</dt>
              <dd>{inFull(drop.count)}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
