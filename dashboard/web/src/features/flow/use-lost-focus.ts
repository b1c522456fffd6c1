import { type FocusEvent, useEffect, useRef } from 'react'

/**
 * What was chosen is often gone afterwards: a section is unfolded, a page is in the middle. Then the heading takes the focus,
 * so that the keyboard goes on from there and a screen reader says what is shown.
 * @param isMoved whether the reader came from another view of the same page
 */
export function useLostFocus<Heading extends HTMLElement>(isMoved: boolean) {
  const heading = useRef<Heading>(null)
  const last = useRef<Element | null>(null)
  const wasMoved = useRef(isMoved)
  useEffect(() => {
    const isGone = wasMoved.current || last.current?.isConnected === false
    wasMoved.current = false
    if (!isGone || document.activeElement !== document.body) return
    last.current = null
    heading.current?.focus({ preventScroll: true })
  })
  const onFocus = ({ target }: FocusEvent): void => {
    last.current = target
  }
  return { heading, onFocus }
}
