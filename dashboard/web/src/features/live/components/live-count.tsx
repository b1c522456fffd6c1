import { Explain } from '../../../components/ui/explain.tsx'
import { type Message, rich, t } from '../../../lib/language.ts'
import { liveWords } from '../live-words.ts'
import './live-count.css'

const WHY_STEPS: Message =
  'Visitors who opened or read a page in the last five minutes, in steps of five that change every ten seconds at most: enough to see a crowd come, too coarse to watch a person. Filters do not apply.'

/** Visitors who are here now, as a step. It keeps its place while nobody knows. */
export function LiveCount({ step }: { readonly step: number | null | undefined }) {
  return (
    <p className={step == null ? 'live live--waiting' : 'live'}>
      <span className={step ? 'live__light live__light--on' : 'live__light'} aria-hidden="true" />
      <span>
        {rich('<b>{step}</b> here now', { b: words => <b>{words}</b> }, { step: liveWords(step ?? 0) })}
      </span>
      <Explain about={t('What does “here now” count?')}>{t(WHY_STEPS)}</Explain>
    </p>
  )
}
