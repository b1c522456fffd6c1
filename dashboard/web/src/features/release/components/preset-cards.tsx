import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import { asFine, asRatio, inFull } from '../../../lib/wording.ts'
import type { PresetTerms, ReleaseSettings } from '../api/release-settings.ts'
import { oddsFactor, rightOf100, spreadOf } from '../odds.ts'
import { PRESET_WORDS, PRESETS } from '../presets.ts'
import './preset-cards.css'

const TYPICAL: readonly (readonly [ReleaseFamilyName, string])[] = [
  ['visitors', 'visitors'],
  ['page', 'each page'],
  ['gateway', 'each gateway'],
]

function Terms({ terms }: { readonly terms: PresetTerms }) {
  const sigmaOf = (family: ReleaseFamilyName): number =>
    terms.sigmas.find(one => one.family === family)?.sigma ?? 0
  return (
    <>
      <span className="preset__epsilon">
        ε {asFine(terms.epsilon)} <small>δ 1 in {inFull(Math.round(1 / terms.delta))}</small>
      </span>
      <span className="preset__noise">
        {TYPICAL.map(([family, words]) => (
          <span key={family}>
            <b>± {inFull(spreadOf(sigmaOf(family)))}</b> {words}
          </span>
        ))}
      </span>
      <span className="preset__odds">
        The odds that somebody was there change by a factor of {asRatio(oddsFactor(terms))} at most. Who knows
        everybody else, and guesses, is right in at most {rightOf100(terms)} of 100 cases; a coin is right in
        50.
      </span>
    </>
  )
}

interface Props {
  readonly terms: readonly PresetTerms[]
  readonly preset: ReleaseSettings['preset']
  readonly choose: (preset: ReleaseSettings['preset']) => void
}

/** Whom releases are for: each choice with what it promises and what it costs in noise. */
export function PresetCards({ terms, preset, choose }: Props) {
  return (
    <fieldset className="presets">
      <legend className="hidden">For whom</legend>
      {PRESETS.map(name => {
        const ofPreset = terms.find(one => one.preset === name)
        const { title, words } = PRESET_WORDS[name]
        return (
          <label key={name} className="preset">
            <span className="preset__head">
              <input
                type="radio"
                name="release-preset"
                checked={preset === name}
                aria-label={title}
                onChange={() => choose(name)}
              />
              {title}
            </span>
            <span className="preset__words">{words}</span>
            {ofPreset && <Terms terms={ofPreset} />}
          </label>
        )
      })}
    </fieldset>
  )
}
