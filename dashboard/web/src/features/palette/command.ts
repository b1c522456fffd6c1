/** Something that the palette offers. */
export interface Command {
  readonly id: string
  /** What is read and searched. */
  readonly words: string
  /** Beside it: what it belongs to, or how much there is of it. */
  readonly note?: string
  readonly run: () => void
}

export interface CommandGroup {
  readonly title: string
  readonly items: readonly Command[]
}

/** The commands that contain every word of what is typed, in whatever order; groups without any are left out. */
export function matching(groups: readonly CommandGroup[], typed: string): readonly CommandGroup[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (text: string): boolean => wanted.every(word => text.toLowerCase().includes(word))
  return groups.flatMap(({ title, items }) => {
    const found = items.filter(({ words, note = '' }) => fits(`${words} ${title} ${note}`))
    return found.length === 0 ? [] : [{ title, items: found }]
  })
}
