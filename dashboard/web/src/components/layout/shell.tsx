import type { ReactNode } from 'react'
import { t } from '../../lib/language.ts'
import { Announcer } from '../ui/announcer.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Link } from '../ui/link.tsx'
import { Tally } from '../ui/tally.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import './shell.css'

interface Props {
  /** The way through what is on show, beside the name. */
  readonly nav?: ReactNode
  readonly actions?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** What surrounds every page. */
export function Shell({ nav, actions, footer, children }: Props) {
  return (
    <div className="shell">
      <a className="shell__skip" href="#content">
        {t('Skip to the content')}
      </a>
      <header className="shell__head">
        <Link className="shell__name" href="/">
          <Tally />
          Gatecount
        </Link>
        {nav}
        <div className="shell__actions">{actions}</div>
      </header>
      <main className="shell__main" id="content">
        {children}
      </main>
      <footer className="shell__foot">
        <div className="shell__about">{footer}</div>
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
      <Announcer />
    </div>
  )
}
