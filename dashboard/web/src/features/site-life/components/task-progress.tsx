import { t } from '../../../lib/language.ts'
import type { SiteTask } from '../api/site-tasks.ts'
import './task-progress.css'

/** How far something long has come. */
export function TaskProgress({ task }: { readonly task: SiteTask | undefined }) {
  return (
    <div role="status" className="task-progress">
      {task?.state === 'failed' && (
        <p className="field__error">
          {t('It did not work. {problem}', {
            problem: t(task.problem ?? 'The log of the worker says where.'),
          })}
        </p>
      )}
      {task && task.state !== 'failed' && (
        <>
          <span className="task-progress__bar" aria-hidden="true" />
          <p>
            {t(task.words)}
            {task.state !== 'done' && ' …'}
          </p>
        </>
      )}
    </div>
  )
}
