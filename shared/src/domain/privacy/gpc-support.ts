/** What is said at `/.well-known/gpc.json` (Global Privacy Control, W3C): that the signal is honoured, and since when that is said. */
export const GPC_SUPPORT = { gpc: true, lastUpdate: '2026-11-27' } as const
