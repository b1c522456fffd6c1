const NEEDED = [20, 19]

/**
 * Written for very old Nodes too, so that they can say what is wrong instead of failing on syntax.
 * @returns {boolean} whether this Node can run the program; otherwise the reason has been printed
 */
export function nodeIsNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return true
  console.error(`Gatecount needs Node.js ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`)
  process.exitCode = 1
  return false
}
