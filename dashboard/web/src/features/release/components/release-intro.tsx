import { Explain } from '../../../components/ui/explain.tsx'
import { t } from '../../../lib/language.ts'
import './release-intro.css'

/** What a release is, for whoever has to decide about it. */
export function ReleaseIntro() {
  return (
    <div className="release-intro">
      <p>
        {t(
          'A release gives others the figures of a whole week or month, each with some noise that is drawn once and then stays. So from all of it together it can hardly be told whether any one visitor was there on any one day.',
        )}{' '}
        <Explain about={t('What is noise?')}>
          {t(
            'A random whole number, above or below zero, that is added to a count. Small counts drown in it, large ones hardly change. Everybody is given the same numbers, so asking twice tells nothing more.',
          )}
        </Explain>
      </p>
      <p className="release-intro__limit">
        {t('ε (epsilon) measures how much can be told all the same: the smaller, the less.')}{' '}
        <Explain about={t('What does ε promise, and what not?')}>
          {t(
            'With or without one visitor of one day, each outcome of a release is as likely but for a factor of e to the power of ε at most, and a chance of δ. Somebody who comes on several days is protected less with each of them.',
          )}
        </Explain>
      </p>
    </div>
  )
}
