import { useId, useState } from 'react'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { GUIDES, type GuideName, guideOf, type Snippet } from '../guides.ts'
import './install-guides.css'

const TABS = (Object.keys(GUIDES) as GuideName[]).map(id => ({ id, label: GUIDES[id].label }))

/** How to paste the snippet, step by step, for what the site is made with. */
export function InstallGuides({ snippet }: { readonly snippet: Snippet }) {
  const [name, choose] = useState<GuideName>('html')
  const panel = useId()
  const { label, steps, note } = guideOf(name)
  return (
    <div className="guides">
      <Tabs label="What the site is made with" tabs={TABS} chosen={name} choose={choose} panel={panel} />
      <div id={panel} role="tabpanel" aria-label={label} className="guides__panel">
        <ol className="guides__steps">
          {steps.map(({ words, paste }) => (
            <li key={words} className="guides__step">
              <p>{words}</p>
              {paste && <CodeBlock text={paste(snippet)} about="what to paste" />}
            </li>
          ))}
        </ol>
        {note !== undefined && <p className="guides__note">{note}</p>}
      </div>
    </div>
  )
}
