import { Menu } from '../../../components/ui/menu.tsx'
import { MenuChoices } from '../../../components/ui/menu-choices.tsx'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { COMPARISONS, type ComparisonName, type Period } from '../period.ts'

const OFFERED = Object.keys(COMPARISONS) as readonly ComparisonName[]

/** Chooses what the period is compared with; the choice is in the address. All time has nothing before it. */
export function ComparisonPicker({ period }: { readonly period: Period }) {
  const place = usePlace()
  if (period.name === 'all') return null
  const chosen = COMPARISONS[period.comparedWith]
  return (
    <Menu
      name={`vs ${chosen.toLowerCase()}: what the period is compared with`}
      label={
        <>
          <span className="comparison__with">vs</span> <span className="comparison__what">{chosen}</span>
        </>
      }
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
