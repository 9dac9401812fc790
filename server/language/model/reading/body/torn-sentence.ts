import type { Line } from '../../../syntax/lines/line.ts'

/** Whether a text in capitals begins with a word that begins no sentence: it goes on with the one above. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text)
}

const GOES_ON = /^(?:OF|AND|OR|WHICH|WHO|WHOSE|WAS|WERE|HAS|HAD|HAVE|BEEN|IS|ARE|THAN|NOR)\b[A-Z0-9 ,'".()/-]{12,}$/

/**
 * Whether a sentence cannot be over at the end of its lines: behind a comma or a word that wants another one, in
 * an open bracket, inside of a name, or with a word in small letters near the margin of wrapped text.
 */
export function hangs(lines: readonly Line[], last: Line): boolean {
  const end = last.plain.slice(-48)
  if (HANGS.test(end) || INSIDE_NAME.test(end)) return true
  return lines.length > 1 && last.plain.length >= 50 && /[a-z]{3} [a-z]{3,}$/.test(end)
}

const HANGS =
  /(?:,|\([^()]{0,40}|(?:^|[ (])(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|nor|than|that|which|who|whose|as|into|onto|over|under|between|among|against|through|about|after|before|because|while|if|his|her|its|their|our|is|are|was|were|has|had|have|be|been|will|would|could|should|not|no|end|mr\.?|mrs\.?|dr\.?))$/i
const INSIDE_NAME =
  / (?:United|Prime|Foreign|Deputy|Vice|Ambassador|President|Minister|Secretary|General|North|South|New|San|Saudi|European|African|National)$/i
