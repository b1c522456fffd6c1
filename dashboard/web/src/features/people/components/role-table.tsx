import { PERMISSIONS, type Permission, ROLES, type Role } from '@gatecount/shared/domain/identity/permissions'
import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import { ALL_ROLES } from '../role-choices.ts'
import './role-table.css'

const rolesOf = (permission: Permission): readonly Role[] => PERMISSIONS[permission].roles

/** What is about one site: the rest is for owners of the installation alone. */
const ROWS = (Object.keys(PERMISSIONS) as Permission[]).filter(permission => rolesOf(permission).length > 0)

/** Who may do what on a site, from the table that the server itself goes by. */
export function RoleTable() {
  return (
    <Panel
      title={t('What each role may do')}
      words={t(
        'Owners of the installation may do all of it on every site, and also add sites and run audits.',
      )}
    >
      <table className="role-table">
        <caption className="hidden">{t('What each role may do')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('What')}</span>
            </th>
            {ALL_ROLES.map(role => (
              <th key={role} scope="col">
                <span className="role-table__role">{t(ROLES[role])}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(permission => (
            <tr key={permission}>
              <th scope="row">{t(PERMISSIONS[permission].words)}</th>
              {ALL_ROLES.map(role => (
                <td key={role}>
                  {rolesOf(permission).includes(role) ? (
                    <>
                      <span className="role-table__may" aria-hidden="true">
                        ✓
                      </span>
                      <span className="hidden">{t('yes')}</span>
                    </>
                  ) : (
                    <span className="hidden">{t('no')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
