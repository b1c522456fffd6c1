import { WORLD } from 'virtual:world-shapes'
import { type MouseEvent, useState } from 'react'
import { t } from '../../lib/language.ts'
import { asPercent, inFull } from '../../lib/wording.ts'
import { MAP_STEPS, mapStep } from './map-steps.ts'

interface Props {
  /** By the code of two letters; countries that are not in it have no figures. */
  readonly visitors: ReadonlyMap<string, number>
  /** The one country that is on show, if there is one. */
  readonly only: string | null
  readonly nameOf: (code: string) => string
  readonly choose: (code: string) => void
}

const codeUnder = ({ target }: MouseEvent): string =>
  target instanceof Element ? (target.getAttribute('data-code') ?? '') : ''

function Legend() {
  return (
    <ul className="world-map__legend" aria-hidden="true">
      {MAP_STEPS.map((from, i) => {
        const next = MAP_STEPS[i + 1]
        const words =
          next === undefined
            ? t('{from}% +', { from: from * 100 })
            : from === 0
              ? t("'<' {to}%", { to: next * 100 })
              : t('{from}–{to}%', { from: from * 100, to: next * 100 })
        return (
          <li key={from}>
            <span className={`world-map__swatch world-map__step-${i + 1}`} />
            {words}
          </li>
        )
      })}
    </ul>
  )
}

/** Countries by their share of visitors. What it shows is in the list beside it, which has names, figures and the keyboard. */
export function WorldMap({ visitors, only, nameOf, choose }: Props) {
  const [pointed, point] = useState('')
  const whole = [...visitors.values()].reduce((sum, count) => sum + count, 0)
  const stepOf = (code: string): number => {
    if (only !== null) return code === only ? MAP_STEPS.length : 0
    return mapStep((visitors.get(code) ?? 0) / Math.max(1, whole))
  }
  const shape = (code: string): string => `world-map__place world-map__step-${stepOf(code)}`
  const count = visitors.get(pointed)
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the map filters by the same countries with the keyboard */}
      <svg
        className="world-map__world"
        viewBox={`0 0 ${WORLD.width} ${WORLD.height}`}
        role="img"
        aria-label={t(
          'Map of the world, countries coloured by their share of visitors; the list has the same figures',
        )}
        onMouseOver={event => point(codeUnder(event))}
        onFocus={() => point('')}
        onMouseLeave={() => point('')}
        onClick={event => {
          const code = codeUnder(event)
          if (visitors.has(code)) choose(code)
        }}
      >
        {WORLD.shapes.map(({ code, path }) => (
          <path key={path} className={shape(code)} data-code={code} d={path} />
        ))}
        {WORLD.dots
          .filter(({ code }) => stepOf(code) > 0)
          .map(({ code, x, y }) => (
            <circle key={code} className={shape(code)} data-code={code} cx={x} cy={y} r={3} />
          ))}
      </svg>
      <div className="world-map__foot">
        {only === null && <Legend />}
        <p className="world-map__pointed">
          {count !== undefined && (
            <>
              <b>{nameOf(pointed)}</b> {inFull(count)} · {asPercent(count / Math.max(1, whole))}
            </>
          )}
        </p>
      </div>
    </>
  )
}
