const NUMBER = /^[1-9]\d{0,9}$/
const MOST = 2_147_483_647

/** A number of the control store as it stands in a path; undefined when it cannot be one. */
export function numberOf(text: string | undefined): number | undefined {
  const number = text !== undefined && NUMBER.test(text) ? Number(text) : undefined
  return number !== undefined && number <= MOST ? number : undefined
}
