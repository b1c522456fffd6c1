/** What a source is, which decides its channel. `ads` are networks that show advertisements on other people's sites. */
export type SourceKind = 'search' | 'social' | 'video' | 'shopping' | 'ai' | 'email' | 'ads' | 'other'

export interface Source {
  /** As shown to people: `Google`, `Facebook`, or the host where there is no better name. */
  readonly name: string
  readonly kind: SourceKind
  /** Every click from here was paid for, whatever the campaign says. */
  readonly paid: boolean
}
