/**
 * A sale that counts, in SQL over `sales` under an alias: the shop signed it, or a person approved what only a browser had
 * told.
 */
export const countedSale = (alias: string): string =>
  `(${alias}.confirmed OR ${alias}.state NOT IN ('none', 'pending', 'rejected'))`
