/** What is wrong with a request, by field, in the shape of Plausible's events API. */
export class FieldErrors {
  readonly #errors: Record<string, string[]> = {}
  #any = false

  add(field: string, problem: string): void {
    this.#any = true
    this.#errors[field] = [...(this.#errors[field] ?? []), problem]
  }

  has(field: string): boolean {
    return this.#errors[field] !== undefined
  }

  get any(): boolean {
    return this.#any
  }

  toJSON(): { errors: Record<string, string[]> } {
    return { errors: this.#errors }
  }
}
