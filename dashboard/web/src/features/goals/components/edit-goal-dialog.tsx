import type { Goal } from '@gatecount/shared/domain/report/goal'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { type ListedSite, useChangeSite } from '../../site/api/sites.ts'
import { useSeen } from '../api/use-seen.ts'
import { GoalForm } from './goal-form.tsx'

interface Props {
  readonly site: ListedSite
  readonly goal: Goal
  readonly close: () => void
}

/** Changes what a goal looks for, or its name. */
export function EditGoalDialog({ site, goal, close }: Props) {
  const change = useChangeSite(site.domain)
  const seen = useSeen(site)
  const { goals = [] } = site
  return (
    <Dialog title={t('Change the goal {name}', { name: goal.name })} close={close}>
      <p className="dialog__words">
        {t('What was counted so far stays as it is, under the name it had. The change holds from now on.')}
      </p>
      <GoalForm
        label={t('Change the goal {name}', { name: goal.name })}
        action={t('Save')}
        goal={goal}
        seen={seen}
        at={goals.indexOf(goal)}
        busy={change.isPending}
        error={change.error}
        save={changed =>
          change.mutate(
            { goals: goals.map(one => (one === goal ? changed : one)) },
            {
              onSuccess: () => {
                announce(t('“{name}” is counted from now on.', { name: changed.name }))
                close()
              },
            },
          )
        }
      >
        <Button onClick={close}>{t('Cancel')}</Button>
      </GoalForm>
    </Dialog>
  )
}
