import './key.css'

/** A key of the keyboard, for those who see it: what it belongs to says it in `aria-keyshortcuts`. */
export function Key({ of }: { readonly of: string }) {
  return (
    <span className="key" aria-hidden="true">
      {of}
    </span>
  )
}
