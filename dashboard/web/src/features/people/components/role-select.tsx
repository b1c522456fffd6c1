import { ROLES, type Role } from '@gatecount/shared/domain/identity/permissions'
import { SelectArrow } from '../../../components/ui/select-arrow.tsx'
import { announce } from '../../../lib/announce.ts'
import { t, withinSentence } from '../../../lib/language.ts'
import { type Member, useChangeRole } from '../api/people.ts'
import { roleOptions } from '../role-choices.ts'
import './role-select.css'

interface Props {
  readonly domain: string
  readonly member: Member
}

/** The role of somebody, changed where it stands. */
export function RoleSelect({ domain, member }: Props) {
  const change = useChangeRole(domain)
  const called = member.name === '' ? member.email : member.name
  const give = (role: Role, before: Role | undefined): void =>
    change.mutate(
      { id: member.id, role },
      {
        onSuccess: () =>
          announce(
            t('{called} is {role} now.', { called, role: withinSentence(t(ROLES[role])) }),
            before && (() => give(before, undefined)),
          ),
      },
    )
  return (
    <span className="role-select">
      <span className="select">
        <select
          className="field__input select__input role-select__input"
          aria-label={t('Role of {called}', { called })}
          value={change.isPending ? change.variables.role : member.role}
          onChange={event => give(event.target.value as Role, member.role)}
        >
          {roleOptions().map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <SelectArrow />
      </span>
      {change.error && (
        <span className="field__error" role="alert">
          {t('Not changed: {message}', { message: change.error.message })}
        </span>
      )}
    </span>
  )
}
