import './person-name.css'

interface Props {
  readonly name: string
  readonly email: string
  readonly isReader: boolean
}

/** How somebody is called, and where they are reached. */
export function PersonName({ name, email, isReader }: Props) {
  return (
    <span className="person-name">
      <span>
        {name === '' ? email : name}
        {isReader && <span className="person-name__you"> (you)</span>}
      </span>
      {name !== '' && email !== '' && <span className="person-name__email">{email}</span>}
    </span>
  )
}
