import type { Redis } from 'ioredis'

/** How often a batch may make the worker fail before it is set aside. */
const MOST_TRIES = 3

/** Counting a batch failed, by no fault of a store. Has no cause: an error of the steps may quote a value. */
export class BatchFails extends Error {
  constructor() {
    super('A batch makes the worker fail')
    this.name = 'BatchFails'
  }
}

/**
 * Counts how often a batch has made the worker fail, in volatile Redis, so that a batch which fails again after every
 * restart is known. An error tells which batch it was. A process that ends does not: so what a worker before us took and did
 * not finish is suspect, and each step of counting it is noted before it is made. Only the steps are noted, which take
 * milliseconds and wait for nobody: a worker that is killed while a store is away has not failed on a batch.
 */
export class BatchTries {
  readonly #redis: Redis
  readonly #key: string
  readonly #epoch: string
  readonly #suspects = new Set<number>()

  constructor(redis: Redis, key: string, epoch: string) {
    this.#redis = redis
    this.#key = key
    this.#epoch = epoch
  }

  suspect(numbers: readonly number[]): void {
    for (const number of numbers) this.#suspects.add(number)
  }

  async areUsedUp(number: number): Promise<boolean> {
    if (!this.#suspects.has(number)) return false
    return Number(await this.#redis.hget(this.#key, this.#field(number))) >= MOST_TRIES
  }

  /** @throws BatchFails when `work` throws anything */
  async run<T>(number: number, work: () => T): Promise<T> {
    const isSuspect = this.#suspects.has(number)
    if (isSuspect) await this.#redis.hincrby(this.#key, this.#field(number), 1)
    let result: T
    try {
      result = work()
    } catch {
      if (!isSuspect) await this.#redis.hincrby(this.#key, this.#field(number), 1)
      // biome-ignore lint/style/useErrorCause: the cause may quote a value of a visitor
      throw new BatchFails()
    }
    if (isSuspect) await this.#redis.hincrby(this.#key, this.#field(number), -1)
    return result
  }

  /** Forgets the suspects up to this number: they are done. */
  async forget(through: number): Promise<void> {
    const done = [...this.#suspects].filter(number => number <= through)
    if (done.length === 0) return
    await this.#redis.hdel(this.#key, ...done.map(number => this.#field(number)))
    for (const number of done) this.#suspects.delete(number)
  }

  #field(number: number): string {
    return `${this.#epoch}:${number}`
  }
}
