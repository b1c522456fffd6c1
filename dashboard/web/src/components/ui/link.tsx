import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo } from '../../lib/place.ts'

const opensHere = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link within the dashboard: it behaves like any link, and does not load the page anew. */
export function Link({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={event => {
        if (!opensHere(event)) return
        event.preventDefault()
        goTo(href)
      }}
    />
  )
}
