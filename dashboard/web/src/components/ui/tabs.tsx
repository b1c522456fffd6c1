import { Tabs as Parts } from '@base-ui/react/tabs'
import './tabs.css'

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: Id
  readonly choose: (id: Id) => void
  /** Element that the tabs show their content in. */
  readonly panel: string
}

/** A row of tabs; arrow keys move between them and show what they lead to. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose, panel }: Props<Id>) {
  return (
    <Parts.Root value={chosen} onValueChange={(id: Id) => choose(id)}>
      <Parts.List className="tabs" aria-label={label} activateOnFocus>
        {tabs.map(tab => (
          <Parts.Tab key={tab.id} value={tab.id} className="tabs__tab" aria-controls={panel}>
            {tab.label}
          </Parts.Tab>
        ))}
      </Parts.List>
    </Parts.Root>
  )
}
