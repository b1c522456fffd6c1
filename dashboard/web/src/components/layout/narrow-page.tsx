import type { ReactNode } from 'react'
import './narrow-page.css'

/** A page that is about one thing: a title and a column to read. */
export function NarrowPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="narrow-page">
      <h1 className="narrow-page__title">{title}</h1>
      {children}
    </div>
  )
}
