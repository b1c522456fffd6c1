/**
 * Takes a mail so that nobody else sends it, in SQL with the number of its row in `$1` and the time in `$2`: for ten minutes,
 * twice as long with each try, a day at the most. Longer than a mail server is waited for.
 */
export const TAKE_FOR_MAIL = `taken_until = $2::timestamptz + least(interval '10 minutes' * power(2, least(tries, 10)), interval '1 day'),
  tries = tries + 1 WHERE id = $1 AND coalesce(taken_until <= $2, true)`
