const NAMES: Readonly<Record<string, string>> = { arrowleft: '←', arrowright: '→', escape: 'Esc' }

/** What is written on a key. */
export const keyName = (key: string): string => NAMES[key] ?? key.toUpperCase()
