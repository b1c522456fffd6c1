import type { SiteTask } from '../api/site-tasks.ts'
import './task-progress.css'

/** How far something long has come. */
export function TaskProgress({ task }: { readonly task: SiteTask | undefined }) {
  return (
    <div role="status" className="task-progress">
      {task?.state === 'failed' && (
        <p className="field__error">It did not work. {task.problem ?? 'The log of the worker says where.'}</p>
      )}
      {task && task.state !== 'failed' && (
        <>
          <span className="task-progress__bar" aria-hidden="true" />
          <p>
            {task.words}
            {task.state !== 'done' && ' …'}
          </p>
        </>
      )}
    </div>
  )
}
