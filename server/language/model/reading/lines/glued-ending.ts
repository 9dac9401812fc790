/** Column of BT where the ending of the message stands behind the slants that close its text: `…, N1.// BT #0001 NNNN`. */
export function gluedEnding(plain: string): number | undefined {
  // Few lines have both.
  if (!plain.includes('BT') || !plain.includes('//')) return undefined
  const found = BEHIND_SLANTS.exec(plain)
  return found ? found.index + found[0].indexOf('BT') : undefined
}

/** Reaches to the end of the line. */
const BEHIND_SLANTS = /\/\/ {0,3}BT(?: {1,3}#\d{1,6})?(?: {1,3}NNNN)? {0,3}$/
