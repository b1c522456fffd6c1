import type { Pool, PoolClient } from 'pg'
import type { IntakeAnswer, IntakeMessage } from './intake-message.ts'

const FIND = `SELECT message_digest AS digest, answer FROM intake_messages
  WHERE site_id = $1 AND message_digest = ANY($2)`
const ADD = `INSERT INTO intake_messages (site_id, message_digest, received_on, answer, tickets)
  SELECT $1, digest, $2, answer, ARRAY[ticket] FROM unnest($3::bytea[], $4::jsonb[], $5::text[]) AS new (digest, answer, ticket)
  ON CONFLICT (site_id, message_digest) DO NOTHING`
/** A shop that tries again is told another ticket each time; it can look up any of the first few. */
const MOST_TICKETS = 20
const ADD_TICKETS = `UPDATE intake_messages AS known SET tickets = known.tickets || new.ticket
  FROM unnest($2::bytea[], $3::text[]) AS new (digest, ticket)
  WHERE known.site_id = $1 AND known.message_digest = new.digest AND cardinality(known.tickets) < ${MOST_TICKETS}
    AND NOT known.tickets @> ARRAY[new.ticket]`
const LOOK_UP = `SELECT answer FROM intake_messages WHERE site_id = $1 AND tickets @> ARRAY[$2]`
const FORGET = `DELETE FROM intake_messages WHERE site_id = $1 AND received_on < $2`

/** What was answered before, by the digests of messages in hex. */
export async function findAnswers(
  client: PoolClient,
  siteId: number,
  messages: readonly IntakeMessage[],
): Promise<Map<string, IntakeAnswer>> {
  const digests = messages.map(({ digest }) => digest)
  const { rows } = await client.query<{ digest: Buffer; answer: IntakeAnswer }>(FIND, [siteId, digests])
  return new Map(rows.map(({ digest, answer }) => [digest.toString('hex'), answer]))
}

interface Answered {
  readonly messages: readonly IntakeMessage[]
  /** Answers to those that are new, by their digests in hex. */
  readonly made: ReadonlyMap<string, IntakeAnswer>
  readonly today: string
}

/** Keeps what is answered, and under which tickets it can be looked up. */
export async function addAnswers(
  client: PoolClient,
  siteId: number,
  { messages, made, today }: Answered,
): Promise<void> {
  const open = new Map(made)
  const added = messages.flatMap(({ digest, ticket }) => {
    if (ticket === null) return []
    const key = digest.toString('hex')
    const answer = open.get(key)
    open.delete(key)
    return answer === undefined ? [] : [{ digest, ticket, answer: JSON.stringify(answer) }]
  })
  if (added.length > 0)
    await client.query(ADD, [
      siteId,
      today,
      added.map(({ digest }) => digest),
      added.map(({ answer }) => answer),
      added.map(({ ticket }) => ticket),
    ])
  const tickets = new Set(added.map(({ ticket }) => ticket))
  const again = messages.filter(({ ticket }) => ticket !== null && !tickets.has(ticket))
  if (again.length > 0)
    await client.query(ADD_TICKETS, [
      siteId,
      again.map(({ digest }) => digest),
      again.map(({ ticket }) => ticket),
    ])
}

export const lookUpAnswer = async (
  pool: Pool,
  siteId: number,
  ticket: string,
): Promise<IntakeAnswer | undefined> =>
  (await pool.query<{ answer: IntakeAnswer }>(LOOK_UP, [siteId, ticket])).rows[0]?.answer

export const forgetAnswers = async (pool: Pool, siteId: number, before: string): Promise<void> =>
  void (await pool.query(FORGET, [siteId, before]))
