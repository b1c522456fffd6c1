import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

const begins = (item: HTMLElement, letter: string): boolean =>
  (item.textContent ?? '').trim().toLowerCase().startsWith(letter.toLowerCase())

/** Arrow keys, Home and End go from item to item of a panel, a letter to the next that begins with it; fields keep their keys. */
export function moveAmongItems(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.menu__item')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const step = STEPS[event.key]
  const following = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  const next =
    step === undefined
      ? event.key.length === 1 && event.key !== ' '
        ? following.find(item => begins(item, event.key))
        : undefined
      : items[step(at, items.length)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
