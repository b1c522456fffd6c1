import './tally.css'

/** The mark: five strokes of a tally, which is how many visitors it takes before anything is shown. */
export function Tally() {
  return (
    <svg className="tally" viewBox="0 0 26 22" aria-hidden="true">
      <path d="M5 3v16M10.3 3v16M15.7 3v16M21 3v16" />
      <path className="tally__fifth" d="M2 16.5 24 5.5" />
    </svg>
  )
}
