import { type RefObject, useEffect, useRef } from 'react'

/** Gives a field the focus when it appears, after the window around it has had its say. */
export function useFocus(isWanted = true): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isWanted) input.current?.focus()
  }, [isWanted])
  return input
}
