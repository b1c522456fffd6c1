import { useId, useState } from 'react'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { t } from '../../../lib/language.ts'
import { GUIDES, type GuideName, guideOf, type Snippet } from '../guides.ts'
import './install-guides.css'

const NAMES = Object.keys(GUIDES) as GuideName[]

/** How to paste the snippet, step by step, for what the site is made with. */
export function InstallGuides({ snippet }: { readonly snippet: Snippet }) {
  const [name, choose] = useState<GuideName>('html')
  const panel = useId()
  const { label, steps, note } = guideOf(name)
  return (
    <div className="guides">
      <Tabs
        label={t('What the site is made with')}
        tabs={NAMES.map(id => ({ id, label: t(GUIDES[id].label) }))}
        chosen={name}
        choose={choose}
        panel={panel}
      />
      <div id={panel} role="tabpanel" aria-label={t(label)} className="guides__panel">
        <ol className="guides__steps">
          {steps.map(({ words, paste }) => (
            <li key={words} className="guides__step">
              <p>{t(words)}</p>
              {paste && <CodeBlock text={paste(snippet)} about={t('what to paste')} />}
            </li>
          ))}
        </ol>
        {note !== undefined && <p className="guides__note">{t(note)}</p>}
      </div>
    </div>
  )
}
