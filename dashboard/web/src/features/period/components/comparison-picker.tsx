import { Menu } from '../../../components/ui/menu.tsx'
import { MenuChoices } from '../../../components/ui/menu-choices.tsx'
import { rich, t, withinSentence } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { asRange } from '../../../lib/wording.ts'
import { COMPARISONS, type ComparisonChoice } from '../comparison.ts'
import type { Period } from '../period.ts'
import { CustomDays } from './custom-days.tsx'

const OFFERED = ['previous', 'year', 'none'] as const

const wordsOf = ({ name, days }: ComparisonChoice): string =>
  days === null ? withinSentence(t(COMPARISONS[name])) : asRange(days)

interface Props {
  readonly period: Period
  readonly today: string
}

/** Chooses what the period is compared with; the choice is in the address. All time has nothing before it. */
export function ComparisonPicker({ period, today }: Props) {
  const place = usePlace()
  if (period.name === 'all') return null
  const { compared } = period
  const comparison = wordsOf(compared)
  const canMatch = compared.name === 'previous' || compared.name === 'year'
  const choose = (changes: Readonly<Record<string, string | null>>): void =>
    goTo(withParams(place, { cfrom: null, cto: null, ...changes }))
  return (
    <Menu
      name={t('vs {comparison}: what the period is compared with', { comparison })}
      label={rich(
        '<with>vs</with> <what>{comparison}</what>',
        {
          with: words => <span className="comparison__with">{words}</span>,
          what: words => <span className="comparison__what">{words}</span>,
        },
        { comparison },
      )}
    >
      {close => (
        <>
          <MenuChoices
            names={OFFERED}
            words={COMPARISONS}
            chosen={compared.name}
            choose={name => {
              choose({ compare: name === 'previous' ? null : name })
              close()
            }}
          />
          {canMatch && (
            <button
              type="button"
              className="menu__item comparison__match"
              aria-pressed={compared.matchesWeekdays}
              onClick={() => choose({ match: compared.matchesWeekdays ? null : 'week' })}
            >
              {t('Same days of the week')}
            </button>
          )}
          <CustomDays
            range={compared.days ?? period.before ?? period.range}
            today={today}
            action={t('Compare with these days')}
            choose={({ from, to }) => {
              choose({ compare: 'custom', cfrom: from, cto: to, match: null })
              close()
            }}
          />
        </>
      )}
    </Menu>
  )
}
