/**
 * A line that is the line above once more, with a Q in front: `of the railway.` and below it `Qof the railway.` Message
 * software of 2006-2010 wrote it where a text was too long for one transmission.
 */
export function isRepeatedLine(plain: string, above: string | undefined): boolean {
  if (plain.charCodeAt(0) !== Q || above === undefined || above.length < SHORTEST) return false
  return plain.trimEnd().slice(1) === above.trimEnd()
}

const Q = 81
/** Shorter ones may be alike by chance. */
const SHORTEST = 8
