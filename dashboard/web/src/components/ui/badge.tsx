import type { ReactNode } from 'react'
import './badge.css'

type Tone = 'plain' | 'good' | 'brass' | 'bad'

/** A word or two about the state of something. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge badge--${tone}`}>{children}</span>
}
