import { asDay } from '../../../lib/wording.ts'
import { useAbout } from '../api/about.ts'
import './about-line.css'

/** What the figures are, and the sources of the network data, which its licence asks to name. */
export function AboutLine() {
  const { data: about } = useAbout()
  return (
    <div className="about-line">
      <p>
        Crowds are counted and nobody is followed. Visitors of several days are the daily visitors added up.
      </p>
      {about && (
        <p>
          Networks and countries as of {asDay(about.networkData.date)}, from{' '}
          {about.networkData.attribution.map(({ text, href }, i) => (
            <span key={text}>
              {i > 0 && ', '}
              {href === null ? text : <a href={href}>{text}</a>}
            </span>
          ))}
          . Gatecount {about.version}
        </p>
      )}
    </div>
  )
}
