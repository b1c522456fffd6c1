import { t } from '../../../lib/language.ts'
import './person-name.css'

interface Props {
  readonly name: string
  readonly email: string
  readonly isReader: boolean
}

/** An address that nobody can write to (RFC 2606): a first owner who has not said theirs yet. */
const isPlaceholder = (email: string): boolean => email.endsWith('.invalid')

/** How somebody is called, and where they are reached. */
export function PersonName({ name, email, isReader }: Props) {
  return (
    <span className="person-name">
      <span>
        {name === '' ? email : name}
        {isReader && <span className="person-name__you"> {t('(you)')}</span>}
      </span>
      {name !== '' && !isPlaceholder(email) && <span className="person-name__email">{email}</span>}
    </span>
  )
}
