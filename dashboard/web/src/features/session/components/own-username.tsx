import { knownEmail, type Me } from '../api/session.ts'

/** Tells password managers whose password a form is about; people see it elsewhere on the page. */
export function OwnUsername({ me }: { readonly me: Me }) {
  return (
    <input
      className="hidden"
      type="text"
      name="username"
      autoComplete="username"
      tabIndex={-1}
      aria-hidden="true"
      readOnly
      value={knownEmail(me)}
    />
  )
}
