import { useState } from 'react'
import { Menu } from '../../../components/ui/menu.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { inShort } from '../../../lib/wording.ts'
import type { Scope } from '../../report/scope.ts'
import { DIMENSION_WORDS, valueLabel } from '../../report/value-label.ts'
import { useValues } from '../api/use-values.ts'
import { type Filter, writeFilter } from '../filter.ts'
import './versus-menu.css'

/** Beyond that nobody scrolls; the field finds the others. */
const SHOWN = 12

interface Props {
  readonly scope: Scope
  readonly filter: Filter
}

/** Other values of the filter's dimension; drawn, and asked for, when the menu is open. */
function Choices({ scope, filter, close }: Props & { readonly close: () => void }) {
  const place = usePlace()
  const [searched, search] = useState('')
  const { dimension } = filter
  const { query, values } = useValues(scope, dimension)
  if (query.error && !values) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />
  if (!values) return <SkeletonRows rows={6} />
  const others = values
    .filter(({ value }) => value !== filter.value)
    .map(({ value, figures }) => ({ value, label: valueLabel(dimension, value), size: figures[0] ?? 0 }))
  const found = others.filter(({ label }) => label.toLowerCase().includes(searched.trim().toLowerCase()))
  return (
    <>
      {others.length > SHOWN && (
        <input
          className="field__input versus-menu__search"
          type="search"
          aria-label={t('Search the values')}
          placeholder={t('Search')}
          value={searched}
          onChange={event => search(event.target.value)}
        />
      )}
      <ul>
        {found.slice(0, SHOWN).map(({ value, label, size }) => (
          <li key={value}>
            <button
              type="button"
              className="menu__item"
              onClick={() => {
                goTo(withParams(place, { versus: writeFilter({ dimension, value }) }))
                close()
              }}
            >
              <span className="versus-menu__value">{label}</span>
              <span className="menu__note">{inShort(size)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="versus-menu__none">
          {t('No other value had enough visitors in these days. Choose more days.')}
        </p>
      )}
    </>
  )
}

/** Chooses a second value, to be held against the one that the report is filtered by. */
export function VersusMenu({ scope, filter }: Props) {
  const words = {
    dimension: t(DIMENSION_WORDS[filter.dimension]),
    value: valueLabel(filter.dimension, filter.value),
  }
  return (
    <Menu label={t('Versus …')} name={t('Versus: compare {dimension} {value} with another value', words)}>
      {close => (
        <div className="versus-menu">
          <Choices scope={scope} filter={filter} close={close} />
        </div>
      )}
    </Menu>
  )
}
