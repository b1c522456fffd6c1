/** A wait in words: seconds below two minutes, whole minutes above, and never less than there is to wait. */
export function asWait(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${Math.ceil(seconds)} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
