interface Props {
  readonly label: string
  /** In a list of pairs: the value before the arrow. */
  readonly from: string | null
  /** Null for a value that a report cannot be filtered by. */
  readonly choose: (() => void) | null
}

/** The value of a row: a button that filters the report by it. */
export function RowName({ label, from, choose }: Props) {
  const words =
    from === null ? (
      label
    ) : (
      <span className="shares__way">
        <span className="shares__from">{from}</span>
        <span className="shares__arrow">→</span>
        <span className="shares__to">{label}</span>
      </span>
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
