import { type ReactNode, useState } from 'react'
import { useTitle } from '../../lib/use-title.ts'
import { Link } from '../ui/link.tsx'
import './settings-page.css'

interface SettingsEntry {
  readonly href: string
  readonly label: string
}

interface Props {
  readonly title: string
  readonly back?: { readonly href: string; readonly label: string }
  /** Name of the navigation: "Settings of shop.example". */
  readonly name: string
  readonly entries: readonly SettingsEntry[]
  /** The `href` of the entry on show. */
  readonly current: string
  readonly children: ReactNode
}

/** Several pages of settings with their names at the side; on a phone behind the name of the one on show. */
export function SettingsPage({ title, back, name, entries, current, children }: Props) {
  const label = entries.find(entry => entry.href === current)?.label ?? title
  useTitle(`${label} · ${name}`)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="settings">
      <header>
        {back && (
          <Link className="settings__back" href={back.href}>
            <span aria-hidden="true">←</span> {back.label}
          </Link>
        )}
        <h1 className="settings__title">{title}</h1>
      </header>
      <div className="settings__columns">
        <nav className={isOpen ? 'settings__nav settings__nav--open' : 'settings__nav'} aria-label={name}>
          <button
            type="button"
            className="settings__unfold"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {label}
            <svg className="menu__arrow" viewBox="0 0 10 6" aria-hidden="true">
              <path d="m1 1 4 4 4-4" />
            </svg>
          </button>
          <ul className="settings__entries">
            {entries.map(entry => (
              <li key={entry.href}>
                <Link
                  className="settings__entry"
                  href={entry.href}
                  aria-current={entry.href === current ? 'page' : undefined}
                  onClickCapture={() => setOpen(false)}
                >
                  {entry.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings__content">{children}</div>
      </div>
    </div>
  )
}
