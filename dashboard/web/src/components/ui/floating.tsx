import { Popover } from '@base-ui/react/popover'
import { Tooltip } from '@base-ui/react/tooltip'
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react'

interface Props {
  readonly anchor: RefObject<HTMLElement | null>
  readonly kind: 'menu' | 'explain'
  readonly side: 'top' | 'bottom'
  readonly align: 'start' | 'center' | 'end'
  /** What it is for those who cannot see it; a panel takes the focus, words leave it where it is. */
  readonly role: 'dialog' | 'tooltip'
  readonly id: string
  readonly label?: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly close: () => void
  readonly children: ReactNode
}

/** Of a popover and of a tooltip alike. */
interface Change {
  readonly reason: string
  readonly event: Event
  cancel(): void
}

/**
 * What floats beside a control: within the window, over everything. Its control says when it comes; Escape, a press outside
 * and leaving it with the keyboard close it. Loaded with the first that is opened.
 */
export function Floating({ anchor, kind, side, align, role, id, label, onKeyDown, close, children }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const chosen = () => panel.current?.querySelector<HTMLElement>('[aria-current="true"]') ?? true
  const onOpenChange = (open: boolean, details: Change): void => {
    if (open) return
    details.cancel()
    const { target, relatedTarget } = details.event as Partial<FocusEvent>
    const onControl = [target, relatedTarget].some(
      node => node instanceof Node && anchor.current?.contains(node) === true,
    )
    // The control closes by itself what it has opened.
    if (details.reason === 'escape-key' || !onControl) close()
  }
  const place = { className: kind, anchor, side, align, collisionPadding: 12 }
  const popup = { ref: panel, id, className: `${kind}__panel`, role, 'aria-label': label, onKeyDown }
  // Words have nothing to focus; guards of the focus around them would be stations of the keyboard that say nothing.
  if (role === 'tooltip') {
    return (
      <Tooltip.Root open onOpenChange={onOpenChange}>
        <Tooltip.Portal>
          <Tooltip.Positioner {...place}>
            <Tooltip.Popup {...popup}>{children}</Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
    )
  }
  return (
    <Popover.Root open onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner {...place} sideOffset={6}>
          <Popover.Popup {...popup} initialFocus={chosen} finalFocus={anchor}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
