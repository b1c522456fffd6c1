import type { Deed } from '@gatecount/shared/domain/report/goal'
import { t } from '../../../lib/language.ts'
import type { Seen } from '../api/use-seen.ts'

const MOST_EVENTS = 6
const MOST_PAGES = 6

interface Props {
  readonly seen: Seen
  readonly choose: (deed: Deed) => void
}

/** What came in of late and could be a goal: each fills the form. */
export function SeenChips({ seen, choose }: Props) {
  const deeds: readonly Deed[] = [
    ...seen.event.slice(0, MOST_EVENTS).map(pattern => ({ kind: 'event', pattern }) as const),
    ...seen.page.slice(0, MOST_PAGES).map(pattern => ({ kind: 'page', pattern }) as const),
  ]
  if (deeds.length === 0) return null
  return (
    <div className="seen-chips">
      <p className="seen-chips__words" id="seen-chips">
        {t('Seen of late; choose one to fill in the form:')}
      </p>
      <ul className="seen-chips__list" aria-labelledby="seen-chips">
        {deeds.map(deed => (
          <li key={`${deed.kind} ${deed.pattern}`}>
            <button type="button" className="seen-chips__chip" onClick={() => choose(deed)}>
              {deed.pattern}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
