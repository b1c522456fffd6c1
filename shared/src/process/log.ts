/**
 * Lines of JSON on standard error. Only these fields can be written: a log line holds counts and words from closed
 * sets, never a payload, an address, a header or a path (law 3).
 */
export interface LogFields {
  readonly service?: string
  readonly partition?: number
  readonly count?: number
  readonly ms?: number
  readonly port?: number
  readonly status?: number
  readonly reason?: string
  readonly step?: string
  readonly error?: string
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
const ORDER: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export function createLog(
  service: string,
  level: LogLevel,
  write = (line: string) => void process.stderr.write(line),
): Log {
  const at =
    (own: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (ORDER.indexOf(own) < ORDER.indexOf(level)) return
      write(`${JSON.stringify({ time: new Date().toISOString(), level: own, service, event, ...fields })}\n`)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** The class and code of an error, never its message: messages can quote values. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}
