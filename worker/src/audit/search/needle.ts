/** A form of a canary as bytes, which must not be found. */
export interface Needle {
  /** What the canary stands for, such as `IPv6 address`. */
  readonly canary: string
  /** Which of the canaries of its kind. */
  readonly number: number
  /** How it is written, such as `base64`. */
  readonly form: string
  readonly bytes: Buffer
  /**
   * Short enough to stand in a large file by accident (an IPv4 address in hexadecimal is one in four billion): it counts
   * only when another canary of its kind is found in the same form at the same place, too.
   */
  readonly weak: boolean
}

/** Shorter ones would be found in any large file. */
export const SHORTEST_NEEDLE = 8
/** Longer needles are looked for by their beginning. */
export const LONGEST_NEEDLE = 64
