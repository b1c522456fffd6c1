import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** As whom PostgreSQL runs, which refuses to run as root. Empty: as we are. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

/** A command and its arguments, with what has to stand in front of it. */
export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly as: RunAs
}

async function idsOf(user: string): Promise<Required<RunAs> | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(flag => run('id', [flag, user])))
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
  } catch {
    return undefined
  }
}

/** The user `postgres` if we are root, made if missing; `nobody` where users cannot be made. */
export async function unprivileged(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {}
  const known = await idsOf('postgres')
  if (known !== undefined) return known
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined)
  return (await idsOf('postgres')) ?? (await idsOf('nobody')) ?? {}
}

/** Whether this user may walk to the path: root's home, for one, is closed to others. */
async function canReach(path: string, { uid, gid }: RunAs): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(path)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  const parent = dirname(path)
  return parent === path || canReach(parent, { uid, gid } as RunAs)
}

/**
 * The command as that user. Where the user cannot reach one of the directories, it keeps the one capability that lets
 * it pass (CAP_DAC_OVERRIDE); nothing else of root.
 * @param directories that the command has to reach
 */
export async function commandAs(
  as: RunAs,
  file: string,
  args: readonly string[],
  directories: readonly string[],
): Promise<Command> {
  const { uid, gid } = as
  if (uid === undefined || gid === undefined) return { file, args, as }
  const reach = await Promise.all(directories.map(directory => canReach(directory, as)))
  if (reach.every(Boolean)) return { file, args, as }
  const keep = [
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
  ]
  return {
    file: 'setpriv',
    args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...keep, '--', file, ...args],
    as: {},
  }
}
