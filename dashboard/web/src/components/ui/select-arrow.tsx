import './select-field.css'

/** The arrow of a select, which its own look leaves out. */
export function SelectArrow() {
  return (
    <svg className="select__arrow" viewBox="0 0 10 6" aria-hidden="true">
      <path d="m1 1 4 4 4-4" />
    </svg>
  )
}
