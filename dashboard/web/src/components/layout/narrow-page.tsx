import type { ReactNode } from 'react'
import { useTitle } from '../../lib/use-title.ts'
import './narrow-page.css'

/** A page that is about one thing: a title and a column to read. */
export function NarrowPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title)
  return (
    <div className="narrow-page">
      <h1 className="narrow-page__title">{title}</h1>
      {children}
    </div>
  )
}
