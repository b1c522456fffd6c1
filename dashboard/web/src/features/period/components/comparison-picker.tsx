import { Menu } from '../../../components/ui/menu.tsx'
import { MenuChoices } from '../../../components/ui/menu-choices.tsx'
import { rich, t, withinSentence } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { COMPARISONS, type ComparisonName, type Period } from '../period.ts'

const OFFERED = Object.keys(COMPARISONS) as readonly ComparisonName[]

/** Chooses what the period is compared with; the choice is in the address. All time has nothing before it. */
export function ComparisonPicker({ period }: { readonly period: Period }) {
  const place = usePlace()
  if (period.name === 'all') return null
  const comparison = withinSentence(t(COMPARISONS[period.comparedWith]))
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
        <MenuChoices
          names={OFFERED}
          words={COMPARISONS}
          chosen={period.comparedWith}
          choose={name => {
            goTo(withParams(place, { compare: name === 'previous' ? null : name }))
            close()
          }}
        />
      )}
    </Menu>
  )
}
