import { Explain } from '../../../components/ui/explain.tsx'
import './release-intro.css'

/** What a release is, for whoever has to decide about it. */
export function ReleaseIntro() {
  return (
    <div className="release-intro">
      <p>
        A release gives others the figures of a whole week or month, each with some noise that is drawn once
        and then stays. So from all of it together it can hardly be told whether any one visitor was there on
        any one day.{' '}
        <Explain about="What is noise?">
          A random whole number, above or below zero, that is added to a count. Small counts drown in it,
          large ones hardly change. Everybody is given the same numbers, so asking twice tells nothing more.
        </Explain>
      </p>
      <p className="release-intro__limit">
        ε (epsilon) measures how much can be told all the same: the smaller, the less.{' '}
        <Explain about="What does ε promise, and what not?">
          That one visitor of one day was there changes the odds of any release by a factor of e to the power
          of ε at most, save for the chance δ. Somebody who comes on many days is protected on each of them,
          but the days add up.
        </Explain>
      </p>
    </div>
  )
}
