import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { inFull } from '../../../lib/wording.ts'
import type { Scope } from '../../report/scope.ts'
import { useDrops } from '../api/drops.ts'
import './drops-panel.css'

/** What arrived and was not counted, and why; for the owner, who may wonder where hits went. */
export function DropsPanel({ scope }: { readonly scope: Scope }) {
  const { data, error, refetch } = useDrops(scope)
  const drops = [...(data ?? [])].filter(drop => drop.count > 0).sort((a, b) => b.count - a.count)
  const sum = drops.reduce((all, drop) => all + drop.count, 0)
  return (
    <details className="drops">
      <summary className="drops__summary">
        Not counted
        <span className="drops__sum">
          {data === undefined
            ? ''
            : sum === 0
              ? 'nothing in these days'
              : `${inFull(sum)} events in these days`}
        </span>
      </summary>
      {error && !data && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data && drops.length === 0 && <p className="drops__words">Every event that arrived was counted.</p>}
      {drops.length > 0 && (
        <dl className="drops__list">
          {drops.map(drop => (
            <div key={drop.reason} className="drops__row">
              <dt>{drop.words}</dt>
              <dd>{inFull(drop.count)}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
