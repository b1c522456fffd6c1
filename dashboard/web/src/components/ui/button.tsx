import type { ButtonHTMLAttributes } from 'react'
import './button.css'

type Look = 'plain' | 'strong' | 'quiet' | 'danger' | 'strong-danger'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look
  /** What it does is under way: it keeps the focus, and does nothing when pressed again. */
  readonly busy?: boolean
}

/** A button; it submits a form only where it is told to. */
export function Button({
  look = 'plain',
  busy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: Props) {
  const looks = look === 'plain' ? '' : ` button--${look}`
  return (
    <button
      {...rest}
      type={type}
      className={`button${looks}${className === undefined ? '' : ` ${className}`}`}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={event => {
        // A form is not sent twice either.
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      <span className="button__words">{children}</span>
      {busy && <span className="button__busy" aria-hidden="true" />}
    </button>
  )
}
