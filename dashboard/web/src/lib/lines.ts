/** The entries of a text with one a line: without blanks around them, empty ones and repetitions. */
export const readLines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
  ),
]
