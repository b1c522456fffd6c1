import { type ReactNode, useId, useRef, useState, useSyncExternalStore } from 'react'
import { prepareFloating } from '../ui/lazy-floating.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import './chart-marks.css'

/** Something that is marked at a place of a chart. */
interface ChartMark {
  /** Which of the points. */
  readonly at: number
  /** What it is, for those who cannot see where it stands. */
  readonly name: string
  /** Shown when it is pointed at. */
  readonly words: ReactNode
}

interface Props {
  readonly marks: readonly ChartMark[]
  /** How many points the chart has. */
  readonly points: number
  /** Told of all marks of a place that is pressed. */
  readonly choose: (marks: readonly ChartMark[]) => void
}

const NARROW = '(max-width: 40rem)'
const subscribe = (changed: () => void): (() => void) => {
  const narrow = window.matchMedia(NARROW)
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
/** The part of the chart that a mark takes, so that a finger meets only one. */
const useSpace = (): number =>
  1 / (useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches) ? 9 : 36)

const shareOf = (at: number, points: number): number => (points < 2 ? 0.5 : at / (points - 1))

interface Place extends Pick<Props, 'marks' | 'choose'> {
  readonly share: number
}

function Mark({ marks, share, choose }: Place) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <li
      className="chart-marks__place"
      style={{ insetInlineStart: `${share * 100}%` }}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        className="chart-marks__mark"
        aria-label={marks.map(({ name }) => name).join('; ')}
        onPointerEnter={prepareFloating}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => {
          setOpen(false)
          choose(marks)
        }}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3 11V1h6.5L8 3.5 9.5 6H3" />
        </svg>
      </button>
      {open && (
        <Tooltip anchor={button} id={id} close={() => setOpen(false)}>
          {marks.map(({ at, words }) => (
            <div key={at}>{words}</div>
          ))}
        </Tooltip>
      )}
    </li>
  )
}

/** Marks over a chart whose points stand at even distances, each of them reached by the keyboard. */
export function ChartMarks({ marks, points, choose }: Props) {
  const space = useSpace()
  const groups: { readonly share: number; readonly marks: ChartMark[] }[] = []
  for (const mark of marks) {
    const share = shareOf(mark.at, points)
    const last = groups.at(-1)
    if (last && share - last.share < space) last.marks.push(mark)
    else groups.push({ share, marks: [mark] })
  }
  if (groups.length === 0) return null
  return (
    <ul className="chart-marks">
      {groups.map(group => (
        <Mark key={group.marks[0]?.at} {...group} choose={choose} />
      ))}
    </ul>
  )
}
