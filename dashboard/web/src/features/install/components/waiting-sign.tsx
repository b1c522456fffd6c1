import './waiting-sign.css'

/** Five strokes that wait; with the first hit they become a tally. */
export function WaitingSign({ arrived, words }: { readonly arrived: boolean; readonly words: string }) {
  return (
    <output className={arrived ? 'waiting waiting--over' : 'waiting'}>
      <svg className="waiting__gate" viewBox="0 0 26 22" aria-hidden="true">
        <path d="M5 3v16" />
        <path d="M10.3 3v16" />
        <path d="M15.7 3v16" />
        <path d="M21 3v16" />
        <path className="waiting__fifth" d="M2 16.5 24 5.5" />
      </svg>
      {words}
    </output>
  )
}
