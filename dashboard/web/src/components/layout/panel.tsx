import { type ReactNode, useId } from 'react'
import './panel.css'

interface Props {
  readonly title: string
  /** What it is for, in a sentence or two. */
  readonly words?: ReactNode
  /** What is done here cannot be undone. */
  readonly danger?: boolean
  /** Beside the title. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** A part of a page with a heading of its own. */
export function Panel({ title, words, danger = false, action, children }: Props) {
  const id = useId()
  return (
    <section className={danger ? 'panel panel--danger' : 'panel'} aria-labelledby={id} tabIndex={-1}>
      <header className="panel__head">
        <div className="panel__about">
          <h2 className="panel__title" id={id}>
            {title}
          </h2>
          {words !== undefined && <div className="panel__words">{words}</div>}
        </div>
        {action}
      </header>
      {children}
    </section>
  )
}
