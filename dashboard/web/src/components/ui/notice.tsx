import type { ReactNode } from 'react'
import './notice.css'

/** A quiet sentence in the place of something that cannot be shown, with what to do about it. */
export function Notice({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className="notice">
      {title !== undefined && <p className="notice__title">{title}</p>}
      <div className="notice__words">{children}</div>
    </div>
  )
}
