import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { type Goal, MOST_GOALS } from '@gatecount/shared/domain/report/goal'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { type ListedSite, siteMay, useChangeSite } from '../../site/api/sites.ts'
import { siteAddress } from '../../site/site-address.ts'
import { deedSentence, deedWords } from '../deed-words.ts'
import { AddGoalPanel } from './add-goal-panel.tsx'
import { EditGoalDialog } from './edit-goal-dialog.tsx'
import { EventCode } from './event-code.tsx'
import './goals-section.css'

interface ListProps {
  readonly goals: readonly Goal[]
  readonly mayChange: boolean
  readonly busy: boolean
  readonly edit: (goal: Goal) => void
  readonly remove: (goal: Goal) => void
}

function GoalList({ goals, mayChange, busy, edit, remove }: ListProps) {
  return (
    <ul className="goal-list">
      {goals.map(goal => (
        <li key={goal.name} className="goal-list__goal">
          <div className="goal-list__words">
            <p className="goal-list__name">{goal.name}</p>
            <p className="goal-list__sentence">
              {deedWords(goal)}: <code>{goal.pattern}</code>
            </p>
          </div>
          {mayChange && (
            <div className="goal-list__actions">
              <Button
                aria-label={t('Change the goal {name}', { name: goal.name })}
                onClick={() => edit(goal)}
              >
                {t('Change')}
              </Button>
              <Button
                look="danger"
                busy={busy}
                aria-label={t('Remove the goal {name}: {sentence}', {
                  name: goal.name,
                  sentence: deedSentence(goal),
                })}
                onClick={() => remove(goal)}
              >
                {t('Remove')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What the owner of a site calls a success. */
export function GoalsSection({ site }: { readonly site: ListedSite }) {
  const change = useChangeSite(site.domain)
  const [edited, edit] = useState<Goal | null>(null)
  const { goals = [] } = site
  const mayChange = siteMay(site, 'settings:change')
  const remove = (goal: Goal): void =>
    change.mutate(
      { goals: goals.filter(one => one !== goal) },
      {
        onSuccess: () =>
          announce(t('“{name}” is no longer counted.', { name: goal.name }), () => change.mutate({ goals })),
      },
    )
  return (
    <>
      <Panel
        title={t('Goals')}
        words={
          <p>
            {t(
              'What you hope that visitors do. A goal is counted from the moment it is declared, never backwards.',
            )}{' '}
            {siteMay(site, 'stats:read') &&
              rich('How often each is reached is on <link>the page of goals</link>.', {
                link: words => <Link href={`${siteAddress(site.domain)}/goals`}>{words}</Link>,
              })}
          </p>
        }
      >
        {crowdOfSite(site) === 'hits' && (
          <p className="goals-section__children">
            {t('This site is directed at children: goals are not counted on it.')}
          </p>
        )}
        {goals.length === 0 ? (
          <Notice title={t('No goal is declared yet')}>
            <p>
              {t(
                'Begin with the page that people see when all went well, such as /thanks. Events that your site sends are goals already, under their own names.',
              )}
            </p>
          </Notice>
        ) : (
          <GoalList goals={goals} mayChange={mayChange} busy={change.isPending} edit={edit} remove={remove} />
        )}
        {change.error && (
          <p className="field__error" role="alert">
            {t('Not changed: {why}', { why: change.error.message })}
          </p>
        )}
      </Panel>
      {mayChange && goals.length < MOST_GOALS && <AddGoalPanel site={site} />}
      <EventCode currency={site.currency} />
      {edited && <EditGoalDialog site={site} goal={edited} close={() => edit(null)} />}
    </>
  )
}
