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
  if (hangsByItsWords(lines, last)) return true
  return lines.length > 1 && last.plain.length >= 50 && /[a-z]{3} [a-z]{3,}$/.test(last.plain.slice(-48))
}

/** The same, whatever stands below: near the margin a sentence may have lost its stop, and another begins there. */
export function hangsByItsWords(lines: readonly Line[], last: Line): boolean {
  const end = last.plain.slice(-48)
  return end.endsWith(',') || isInBracket(end) || (endsWithOpenWord(end) && !isTitleCase(lines))
}

/** Whether a text begins with a word that hardly any sentence goes on with behind its margin: `The bank closed.` */
export function beginsSentence(text: string): boolean {
  return BEGINS.test(text)
}

const BEGINS =
  /^(?:The [a-z]|(?:An?|In|On|At|He|She|It|We|They|This|These|That|There|If|When|However|But|All|Some) [A-Za-z])/

/** `2. (C) The Harbor Works and the Pier of the North`: one line whose words of some length all begin with a capital. */
function isTitleCase(lines: readonly Line[]): boolean {
  const plain = lines[0]?.plain ?? ''
  return (
    lines.length === 1 && !/[,;]/.test(plain) && /[a-z] [A-Z]/.test(plain) && !/(?:^|[\s("'-])[a-z]{4,}/.test(plain)
  )
}

/** A parenthesis that was opened a few words ago. */
function isInBracket(end: string): boolean {
  const open = end.lastIndexOf('(')
  return open >= 0 && end.length - open <= LONGEST_BRACKET && end.indexOf(')', open) < 0
}

const LONGEST_BRACKET = 41

/** Asked of the last line of every block: one look-up of its last word is faster than a pattern with all of them. */
function endsWithOpenWord(end: string): boolean {
  const before = Math.max(end.lastIndexOf(' '), end.lastIndexOf('('))
  const word = end.slice(before + 1).toLowerCase()
  return HANGING.has(word) || (INSIDE_NAME.has(word) && end.charAt(before) === ' ')
}

const HANGING: ReadonlySet<string> = new Set(
  [
    'a an the of in on at to by for from with and or but nor than that which who whose as into onto over under between',
    'among against through about after before because while if his her its their our is are was were has had have be',
    'been will would could should not no end mr mr. mrs mrs. dr dr.',
  ].flatMap((words) => words.split(' ')),
)
const INSIDE_NAME: ReadonlySet<string> = new Set(
  [
    'united prime foreign deputy vice ambassador president minister secretary general north south new san saudi',
    'european african national',
  ].flatMap((words) => words.split(' ')),
)
