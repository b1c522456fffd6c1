import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import type { Role } from '../../domain/identity/permissions.ts'
import type { Membership, Person } from '../../domain/identity/principal.ts'

export interface NewPerson {
  readonly name: string
  /** Lower case. */
  readonly email: string
  readonly emailVerified?: boolean
}

/** The address belongs to another account. */
export class EmailTaken extends Error {
  constructor() {
    super('Another account has this e-mail address')
    this.name = 'EmailTaken'
  }
}

/** Somebody with a role on a site. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly since: Date
}

export interface PeopleStore {
  /** @throws EmailTaken */
  addPerson(person: NewPerson): Promise<Person>
  findPerson(id: string): Promise<Person | undefined>
  /** By their e-mail address, in lower case. */
  findPersonByEmail(email: string): Promise<Person | undefined>
  /** A new address has not been shown to be theirs. @throws EmailTaken */
  changePerson(
    id: string,
    change: { readonly name?: string | undefined; readonly email?: string | undefined },
  ): Promise<void>
  /** Somebody has shown that they read what is sent to their address. */
  markEmailVerified(id: string): Promise<void>
  /** The longest owner of the installation. */
  firstOwner(): Promise<Person | undefined>
  /** Everybody who has an account, by name. */
  listPeople(): Promise<Person[]>
  /** Removes the account and all its roles. */
  removePerson(id: string): Promise<void>
  /** Who has a role on the site; null: on the installation. */
  listMembers(siteId: number | null): Promise<Member[]>
  /** Gives a role, in place of the one before. */
  setMembership(personId: string, membership: Membership): Promise<void>
  /** True when there was one. */
  removeMembership(personId: string, siteId: number | null): Promise<boolean>
}

/** PostgreSQL's unique_violation. */
const NOT_UNIQUE = '23505'

async function unlessTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if ((error as { code?: unknown }).code !== NOT_UNIQUE) throw error
    // biome-ignore lint/style/useErrorCause: PostgreSQL's error quotes the address
    throw new EmailTaken()
  }
}

const PERSON = `SELECT people.id, people.name, people.email,
    coalesce(json_agg(json_build_object('siteId', site_id, 'role', role) ORDER BY site_id NULLS FIRST)
      FILTER (WHERE role IS NOT NULL), '[]') AS memberships
  FROM people LEFT JOIN memberships ON person_id = people.id`

export function createPeople(pool: Pool): PeopleStore {
  const asPerson = (row: Omit<Person, 'kind'>): Person => ({ kind: 'person', ...row })
  const find = async (where: string, values: readonly unknown[]): Promise<Person | undefined> => {
    const { rows } = await pool.query<Omit<Person, 'kind'>>(`${PERSON} WHERE ${where} GROUP BY people.id`, [
      ...values,
    ])
    return rows[0] && asPerson(rows[0])
  }
  return {
    async addPerson({ name, email, emailVerified = false }) {
      const id = randomUUID()
      const text = 'INSERT INTO people (id, name, email, email_verified) VALUES ($1, $2, $3, $4)'
      await unlessTaken(pool.query(text, [id, name, email, emailVerified]))
      return { kind: 'person', id, name, email, memberships: [] }
    },

    findPerson: id => find('people.id = $1', [id]),
    findPersonByEmail: email => find('people.email = $1', [email]),

    changePerson: async (id, { name, email }) =>
      void (await unlessTaken(
        pool.query(
          `UPDATE people SET name = coalesce($2, name), email = coalesce($3, email), updated_at = now(),
            email_verified = email_verified AND coalesce($3, email) = email WHERE id = $1`,
          [id, name, email],
        ),
      )),

    markEmailVerified: async id =>
      void (await pool.query('UPDATE people SET email_verified = true, updated_at = now() WHERE id = $1', [
        id,
      ])),

    firstOwner: () =>
      find(
        `people.id = (SELECT person_id FROM memberships WHERE site_id IS NULL AND role = 'owner'
          ORDER BY created_at, person_id LIMIT 1)`,
        [],
      ),

    async listPeople() {
      const text = `${PERSON} GROUP BY people.id ORDER BY people.name, people.email`
      return (await pool.query<Omit<Person, 'kind'>>(text)).rows.map(asPerson)
    },

    removePerson: async id => void (await pool.query('DELETE FROM people WHERE id = $1', [id])),

    listMembers: async siteId =>
      (
        await pool.query<Member>(
          `SELECT people.id, name, email, role, memberships.created_at AS since
            FROM memberships JOIN people ON people.id = person_id
            WHERE site_id IS NOT DISTINCT FROM $1 ORDER BY name, email`,
          [siteId],
        )
      ).rows,

    setMembership: async (personId, { siteId, role }) =>
      void (await pool.query(
        `INSERT INTO memberships (person_id, site_id, role) VALUES ($1, $2, $3)
          ON CONFLICT (person_id, coalesce(site_id, 0)) DO UPDATE SET role = excluded.role`,
        [personId, siteId, role],
      )),

    async removeMembership(personId, siteId) {
      const text = 'DELETE FROM memberships WHERE person_id = $1 AND site_id IS NOT DISTINCT FROM $2'
      return ((await pool.query(text, [personId, siteId])).rowCount ?? 0) > 0
    },
  }
}
