const VEIL = '[veiled]'
const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/**
 * Holds a value that identifies a person (address, user agent, pseudonym, key, salt, token) so that it cannot
 * leak by accident: it prints, serialises and inspects as `[veiled]`. {@link unveil} is the only way to open it;
 * each kind of value is opened in one station, named in `docs/PRIVACY.md`.
 */
export class Veiled<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  static open<T>(veiled: Veiled<T>): T {
    return veiled.#value
  }

  toString(): string {
    return VEIL
  }

  toJSON(): string {
    return VEIL
  }

  [INSPECT](): string {
    return VEIL
  }
}

export const veil = <T>(value: T): Veiled<T> => new Veiled(value)

/** Opens a veiled value. Only stations that consume the value (resolver, pseudonym, seal) may call it. */
export const unveil = <T>(veiled: Veiled<T>): T => Veiled.open(veiled)
