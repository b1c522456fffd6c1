import { rich, t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { type About, useAbout } from '../api/about.ts'
import './about-line.css'

function Sources({ attribution }: Pick<About['networkData'], 'attribution'>) {
  return attribution.map(({ text, href }, i) => (
    <span key={text}>
      {i > 0 && ', '}
      {href === null ? text : <a href={href}>{text}</a>}
    </span>
  ))
}

/** What the figures are, and the sources of the network data, which its licence asks to name. */
export function AboutLine() {
  const { data: about } = useAbout()
  return (
    <div className="about-line">
      <p>
        {t(
          'Crowds are counted and nobody is followed. Visitors of several days are the daily visitors added up.',
        )}
      </p>
      {about && (
        <p>
          {rich(
            'Networks and countries as of {date}, from <sources></sources>. Gatecount {version}',
            { sources: () => <Sources attribution={about.networkData.attribution} /> },
            { date: asDay(about.networkData.date), version: about.version },
          )}
        </p>
      )}
    </div>
  )
}
