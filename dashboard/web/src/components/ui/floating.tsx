import { Popover } from '@base-ui/react/popover'
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

/**
 * What floats beside a control: within the window, over everything. Its control says when it comes; Escape, a press outside
 * and leaving it with the keyboard close it. Loaded with the first that is opened.
 */
export function Floating({ anchor, kind, side, align, role, id, label, onKeyDown, close, children }: Props) {
  const takesFocus = role === 'dialog'
  const panel = useRef<HTMLDivElement>(null)
  const chosen = () => panel.current?.querySelector<HTMLElement>('[aria-current="true"]') ?? true
  return (
    <Popover.Root
      open
      onOpenChange={(open, details) => {
        if (open) return
        details.cancel()
        const { target, relatedTarget } = details.event as Partial<FocusEvent>
        const onControl = [target, relatedTarget].some(
          node => node instanceof Node && anchor.current?.contains(node) === true,
        )
        // The control closes by itself what it has opened.
        if (details.reason === 'escape-key' || !onControl) close()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={kind}
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={takesFocus ? 6 : 0}
          collisionPadding={12}
        >
          <Popover.Popup
            ref={panel}
            id={id}
            className={`${kind}__panel`}
            role={role}
            aria-label={label}
            initialFocus={takesFocus && chosen}
            finalFocus={takesFocus ? anchor : false}
            onKeyDown={onKeyDown}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
