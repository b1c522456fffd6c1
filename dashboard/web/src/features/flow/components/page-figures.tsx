import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { asDuration, asPercent, inFull } from '../../../lib/wording.ts'
import type { PageCounts } from '../page-flow.ts'

export interface PageFigureValues {
  readonly visits: number | null
  readonly visitors: number | null
  readonly secondsOnPage: number | null
  /** Percent, of the visits that began here. */
  readonly bounceRate: number | null
}

interface Figure {
  readonly label: Message
  readonly meaning: Message
  readonly words: string
}

const words = (value: number | null, write: (value: number) => string): string =>
  value === null ? '–' : write(value)

function figuresOf({ views, entries, exits }: PageCounts, figures: PageFigureValues): readonly Figure[] {
  const { visitors, secondsOnPage, bounceRate } = figures
  return [
    { label: 'Page views', meaning: 'How often it was opened', words: inFull(views) },
    {
      label: 'Visitors',
      meaning: 'Different visitors of each day, added up: nobody is recognised on another day',
      words: words(visitors, inFull),
    },
    { label: 'Entries', meaning: 'Visits that began here', words: inFull(entries) },
    {
      label: 'Bounce rate',
      meaning: 'Of the visits that began here, those that saw nothing else',
      words: words(entries === 0 ? null : bounceRate, percent => asPercent(percent / 100)),
    },
    { label: 'Exits', meaning: 'Visits that ended here', words: inFull(exits) },
    {
      label: 'Exit rate',
      meaning: 'Of its page views, those that were the last of a visit',
      words: words(views === 0 ? null : Math.min(1, exits / views), asPercent),
    },
    {
      label: 'Time on page',
      meaning: 'Attention that a visit gave it on average',
      words: words(secondsOnPage || null, asDuration),
    },
  ]
}

interface Props {
  readonly counts: PageCounts
  readonly figures: PageFigureValues
  readonly isKnown: boolean
}

/** The figures of one page. */
export function PageFigures({ counts, figures, isKnown }: Props) {
  return (
    <dl className="page-figures">
      {figuresOf(counts, figures).map(figure => (
        <div key={figure.label} title={t(figure.meaning)}>
          <dt>{t(figure.label)}</dt>
          <dd>{isKnown ? figure.words : <Skeleton className="page-figures__waiting" />}</dd>
        </div>
      ))}
    </dl>
  )
}
