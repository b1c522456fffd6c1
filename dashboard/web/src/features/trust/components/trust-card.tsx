import { type ReactNode, useId } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import './trust.css'

interface Props {
  readonly title: string
  readonly state: string
  readonly tone: 'plain' | 'good' | 'brass' | 'bad'
  /** Beside the title. */
  readonly note?: ReactNode
  /** What is known, each with its name; what is null is left out. */
  readonly known: readonly (readonly [name: string, words: ReactNode] | null)[]
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** One sign, or one dispute: what it is, where it stands, what is known, and what can be done. */
export function TrustCard({ title, state, tone, note, known, actions, children }: Props) {
  const id = useId()
  return (
    <li>
      <article className="trust-card" aria-labelledby={id}>
        <header className="trust-card__head">
          <h3 className="trust-card__title" id={id}>
            {title}
          </h3>
          <Badge tone={tone}>{state}</Badge>
          {note !== undefined && <span className="trust-card__note">{note}</span>}
        </header>
        <dl className="trust-card__words">
          {known
            .filter(one => one !== null)
            .map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
        </dl>
        {children}
        {actions !== undefined && <div className="trust-card__actions">{actions}</div>}
      </article>
    </li>
  )
}
