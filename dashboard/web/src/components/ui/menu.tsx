import { type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { LazyFloating, prepareFloating } from './lazy-floating.tsx'
import { moveAmongItems } from './move-among-items.ts'
import './menu.css'

interface Props {
  readonly label: ReactNode
  /** Said to those who cannot see what surrounds the button. */
  readonly name: string
  /** The side of the button that the panel keeps to. */
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

/**
 * A button that opens a small panel over the page, which may hold links, choices and fields; arrow keys and letters move
 * among its items.
 */
export function Menu({ label, name, align = 'end', children }: Props) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = (): void => setOpen(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button menu__button"
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onPointerEnter={prepareFloating}
        onFocus={prepareFloating}
        onClick={() => setOpen(!open)}
      >
        {label}
        <svg className="menu__arrow" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" />
        </svg>
      </button>
      {open && (
        <Suspense>
          <LazyFloating
            anchor={button}
            kind="menu"
            side="bottom"
            align={align}
            role="dialog"
            id={id}
            label={name}
            onKeyDown={moveAmongItems}
            close={close}
          >
            {children(close)}
          </LazyFloating>
        </Suspense>
      )}
    </>
  )
}
