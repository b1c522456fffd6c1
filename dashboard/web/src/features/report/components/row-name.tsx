interface Props {
  readonly label: string
  /** In a list of pairs: the value before the arrow. */
  readonly from: string | null
  /** Null for a value that a report cannot be filtered by. */
  readonly choose: (() => void) | null
}

/** The value of a row: a button that filters the report by it. */
export function RowName({ label, from, choose }: Props) {
  const words = (
    <>
      {from !== null && <span className="shares__from">{from} → </span>}
      {label}
    </>
  )
  const whole = from === null ? label : `${from} → ${label}`
  if (choose === null) {
    return (
      <span className="shares__value" title={whole}>
        {words}
      </span>
    )
  }
  return (
    <button type="button" className="shares__value" title={whole} onClick={choose}>
      {words}
    </button>
  )
}
