import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import { type Message, rich, t } from '../../../lib/language.ts'
import { asFine, asRatio } from '../../../lib/wording.ts'
import type { PresetTerms, ReleaseSettings } from '../api/release-settings.ts'
import { oddsFactor, rightOf100, spreadOf } from '../odds.ts'
import { PRESET_WORDS, PRESETS } from '../presets.ts'
import './preset-cards.css'

const TYPICAL: readonly (readonly [ReleaseFamilyName, Message])[] = [
  ['visitors', '<b>± {spread, number}</b> visitors'],
  ['page', '<b>± {spread, number}</b> each page'],
  ['gateway', '<b>± {spread, number}</b> each gateway'],
]

function Terms({ terms }: { readonly terms: PresetTerms }) {
  const sigmaOf = (family: ReleaseFamilyName): number =>
    terms.sigmas.find(one => one.family === family)?.sigma ?? 0
  return (
    <>
      <span className="preset__epsilon">
        ε {asFine(terms.epsilon)} <small>{t('δ 1 in {n, number}', { n: Math.round(1 / terms.delta) })}</small>
      </span>
      <span className="preset__noise">
        {TYPICAL.map(([family, message]) => (
          <span key={family}>
            {rich(message, { b: words => <b>{words}</b> }, { spread: spreadOf(sigmaOf(family)) })}
          </span>
        ))}
      </span>
      <span className="preset__odds">
        {t(
          'The odds that somebody was there change by a factor of {factor} at most. Who knows everybody else, and guesses, is right in at most {right} of 100 cases; a coin is right in 50.',
          { factor: asRatio(oddsFactor(terms)), right: rightOf100(terms) },
        )}
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
      <legend className="hidden">{t('For whom')}</legend>
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
                aria-label={t(title)}
                onChange={() => choose(name)}
              />
              {t(title)}
            </span>
            <span className="preset__words">{t(words)}</span>
            {ofPreset && <Terms terms={ofPreset} />}
          </label>
        )
      })}
    </fieldset>
  )
}
