import { type ReactNode, type RefObject, Suspense } from 'react'
import { LazyFloating } from './lazy-floating.tsx'
import './explain.css'

interface Props {
  /** What the words are about. */
  readonly anchor: RefObject<HTMLElement | null>
  readonly id: string
  readonly close: () => void
  readonly children: ReactNode
}

/** Words over a control, as long as they are drawn. */
export function Tooltip({ anchor, id, close, children }: Props) {
  return (
    <Suspense>
      <LazyFloating
        anchor={anchor}
        kind="explain"
        side="top"
        align="center"
        role="tooltip"
        id={id}
        close={close}
      >
        {children}
      </LazyFloating>
    </Suspense>
  )
}
