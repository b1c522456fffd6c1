import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { type Funnel, funnelStep } from '@gatecount/shared/domain/report/funnel'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Menu } from '../../../components/ui/menu.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { asDay, asPercent } from '../../../lib/wording.ts'
import type { Rates } from '../../goals/api/use-rates.ts'
import type { Period } from '../../period/period.ts'
import { Change } from '../../report/components/change.tsx'
import { FUNNEL_ACTIONS, type FunnelAction } from '../funnel-actions.ts'
import { completionOf, coverageOf, type StepVisits, stepsOf } from '../funnel-steps.ts'
import { FunnelPicture } from './funnel-picture.tsx'
import { FunnelTable } from './funnel-table.tsx'

const ACTIONS = Object.keys(FUNNEL_ACTIONS) as readonly FunnelAction[]

interface Props {
  readonly funnel: Funnel
  readonly period: Period
  readonly visits: StepVisits
  readonly compared: { readonly current: StepVisits | null; readonly previous: StepVisits | null }
  readonly isStale: boolean
  /** Null for who may not change it. */
  readonly act: ((action: FunnelAction) => void) | null
  /** Whether who went all the way is shown below; null where that is not known. */
  readonly isOpen: boolean | null
  readonly open: (isOpen: boolean) => void
}

/** How the share that went all the way has changed, in points; null unless the funnel was counted in all of those days. */
function changeOf({ funnel, period, compared: { current, previous } }: Props): number | null {
  const { comparison } = period
  if (!comparison || !current || !previous || comparison.previous.from < funnel.since) return null
  const [now, before] = [current, previous].map(visits => completionOf(stepsOf(funnel, visits)))
  return now == null || before == null ? null : (now - before) * 100
}

/** One funnel: how many took each step, and where they were lost. */
export function FunnelPanel(props: Props) {
  const { funnel, period, visits, isStale, act, isOpen, open } = props
  const { name, since } = funnel
  const coverage = coverageOf(funnel, period.range)
  const steps = stepsOf(funnel, visits)
  const completion = completionOf(steps)
  const hasNone = steps.every(step => step.visits === null)
  return (
    <Panel
      title={name}
      words={
        <p className="funnel__facts">
          {completion !== null && (
            <span>
              <b>{t('{share} went all the way', { share: asPercent(completion) })}</b>{' '}
              <Change change={changeOf(props)} of="points" good="more" />
            </span>
          )}
          <span>{t('Counted since {day}.', { day: asDay(since) })}</span>
          {coverage === 'part' && <span>{t('The days before are not counted.')}</span>}
        </p>
      }
      action={
        act && (
          <Menu label={t('Change')} name={t('Change the funnel {funnel}', { funnel: name })}>
            {close => (
              <ul>
                {ACTIONS.map(action => (
                  <li key={action}>
                    <button
                      type="button"
                      className="menu__item"
                      onClick={() => {
                        close()
                        act(action)
                      }}
                    >
                      {t(FUNNEL_ACTIONS[action])}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Menu>
        )
      }
    >
      {coverage === 'none' ? (
        <Notice title={t('Not counted in these days')}>
          <p>{t('This funnel was declared on {day}. Choose days from then on.', { day: asDay(since) })}</p>
        </Notice>
      ) : hasNone ? (
        <Notice title={t('No step was taken in these days')}>
          <p>{t('Or by too few visits to show: a step is listed once five visitors took it on a day.')}</p>
        </Notice>
      ) : (
        <>
          <div className={isStale ? 'stale' : undefined}>
            <FunnelPicture steps={steps} />
            <FunnelTable name={name} steps={steps} />
          </div>
          {isOpen !== null && (
            <div>
              <Button aria-expanded={isOpen} onClick={() => open(!isOpen)}>
                {t('Who went all the way')}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  )
}

/** Of those who took the first step, who took the last. */
export const ratesOfFunnel = ({ id, steps }: Funnel): Rates => {
  const dimension: Dimension = 'funnel_step'
  return {
    part: { dimension, value: funnelStep(id, steps.length) },
    whole: { dimension, value: funnelStep(id, 1) },
  }
}
