/**
 * Why a batch is set aside: what opening it says, `malformed` when it opens and does not parse, `fails` when the worker
 * fails on it again and again.
 */
export const ASIDE_REASONS = ['format', 'unknown_key', 'forged', 'malformed', 'fails'] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]
