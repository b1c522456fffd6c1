import type { Deed } from '@gatecount/shared/domain/report/goal'
import { useRef, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { type ListedSite, useChangeSite } from '../../site/api/sites.ts'
import { useSeen } from '../api/use-seen.ts'
import { suggestedName } from '../suggested-name.ts'
import { GoalForm } from './goal-form.tsx'
import { SeenChips } from './seen-chips.tsx'

/** One more goal, with what was seen on the site as a beginning. */
export function AddGoalPanel({ site }: { readonly site: ListedSite }) {
  const change = useChangeSite(site.domain)
  const seen = useSeen(site)
  const { goals = [] } = site
  const form = useRef<HTMLDivElement>(null)
  const [filled, fill] = useState<{ readonly deed: Deed | null; readonly at: number }>({ deed: null, at: 0 })
  const next = (deed: Deed | null): void => fill({ deed, at: filled.at + 1 })
  return (
    <Panel title={t('Declare a goal')}>
      <SeenChips
        seen={seen}
        choose={deed => {
          change.reset()
          next(deed)
          setTimeout(() => form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus())
        }}
      />
      <div ref={form}>
        <GoalForm
          // What is chosen, and what was saved, begins the form anew.
          key={filled.at}
          label={t('Declare a goal')}
          action={t('Declare the goal')}
          {...(filled.deed && { goal: { ...filled.deed, name: suggestedName(filled.deed) } })}
          seen={seen}
          at={goals.length}
          busy={change.isPending}
          error={change.error}
          save={goal =>
            change.mutate(
              { goals: [...goals, goal] },
              {
                onSuccess: () => {
                  announce(t('“{name}” is counted from now on.', { name: goal.name }))
                  next(null)
                },
              },
            )
          }
        >
          <span className="field__hint">{t('Counted from now on; what happened before is not known.')}</span>
        </GoalForm>
      </div>
    </Panel>
  )
}
