import { type ReactNode, useEffect, useRef } from 'react'
import { useTitle } from '../../../lib/use-title.ts'
import './door-page.css'

interface Props {
  readonly title: string
  /** What the page asks for, in a sentence. */
  readonly words?: ReactNode
  readonly children?: ReactNode
  /** What else can be done, below the card. */
  readonly aside?: ReactNode
}

/** A page in front of the gate: one thing to do, in the middle of the window. */
export function DoorPage({ title, words, children, aside }: Props) {
  useTitle(title)
  const heading = useRef<HTMLHeadingElement>(null)
  // Where the page of before had the focus and is gone, those who cannot see it are told of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [title])
  return (
    <div className="door">
      <section className="door__card" aria-labelledby="door-title">
        <header className="door__head">
          <h1 className="door__title" id="door-title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {words !== undefined && <p className="door__words">{words}</p>}
        </header>
        {children}
      </section>
      {aside !== undefined && <div className="door__aside">{aside}</div>}
    </div>
  )
}
