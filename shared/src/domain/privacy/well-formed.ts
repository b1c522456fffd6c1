const LONE_SURROGATE = /\p{Surrogate}/u

/** Whether a text holds whole characters only. One that was cut within a character cannot be written as UTF-8. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text)

/** The text with U+FFFD in place of half characters. */
export const toWellFormed = (text: string): string =>
  isWellFormed(text) ? text : text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
