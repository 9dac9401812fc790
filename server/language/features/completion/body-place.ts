import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { openBlocks } from '../composing/open-blocks.ts'
import type { Place } from '../places/place.ts'
import { endingToken } from './endings.ts'
import { markToken } from './mark-place.ts'
import { paragraphHeadToken } from './paragraph-head-place.ts'
import { isAlone, isLastLine, isQuoted } from './text-around.ts'
import { type Token, token } from './writing-place.ts'

/** What belongs at a place of the text: a mark, a mention that is being written, an end; everywhere else nothing. */
export function bodyToken(place: Place): Token | undefined {
  const { text, character } = place
  const line = text.text
  const number = /^\s*(?:¶ ?)?(?:\d{1,3}[.)]|[A-Za-z][.)]|-{1,2}) */.exec(line)?.[0].length ?? -1
  if (number >= 0 && isUnmarked(place, number)) return token('portion-mark', character, character)
  if (number >= 0 && character >= number) {
    // Behind a number alone only where a paragraph begins: a wrapped line may be the end of a sum.
    const begins =
      /^\s*(?:¶ ?)?\d{1,3}[.)] *$/.test(line) && isAlone(place) && isNumberedLikeFirst(place) && !isQuoted(place)
    const isMark = begins || line.charAt(number) === '('
    const mark = isMark ? markToken('portion-mark', line, number, character, restOf(place)) : undefined
    const isGlued = line.charAt(number - 1) !== ' ' && line.slice(character).trim() === ''
    if (mark) return isGlued ? { ...mark, lead: { start: number, text: ' ' } } : mark
  }
  return (
    mentionToken(place) ?? endToken(place) ?? snippetToken(place) ?? endingToken(place) ?? paragraphHeadToken(place)
  )
}

/** In front of the text of a paragraph without a mark, in a draft whose others have one. */
function isUnmarked({ message, text, character, bodyIndex, block, blockLine, line }: Place, number: number): boolean {
  const { body, profile } = message
  if (profile.profile !== 'draft' || body.marks.length === 0 || line !== blockLine || character > number) return false
  if (body.roles[bodyIndex] !== 'paragraph' || !/^\s*(?:\u00b6 ?)?\d{1,3}[.)] *$/.test(text.text.slice(0, character)))
    return false
  const facts = blockFacts(block)
  return (
    facts.start !== undefined &&
    facts.start.parenthesis === undefined &&
    text.plain.length > number &&
    text.text.charAt(number) !== '('
  )
}

/** Items of a list in the text are numbered too, but indented, or with another sign behind the number. */
function isNumberedLikeFirst({ message: { body }, text }: Place): boolean {
  const first = body.blocks[body.paragraphs[0] ?? -1]?.lines[0]
  if (!first) return true
  const sign = (line: string): string => /\d([.)])/.exec(line)?.[1] ?? ''
  return sign(first.text) === sign(text.text) && (text.indent === 0 || first.indent > 0)
}

/** The next lines of the block: as far as a parenthesis reaches. */
function restOf({ block, blockLine, line }: Place): string {
  const from = line - blockLine + 1
  return block.lines
    .slice(from, from + 8)
    .map(({ text }) => text)
    .join('\n')
}

/** `PARA 4` and `REF A`, where nothing but the number or the letter stands behind the word. */
function mentionToken(place: Place): Token | undefined {
  const { text, character } = place
  const found = MENTION.exec(text.text.slice(0, character))
  if (!found) return undefined
  const after = text.text.slice(character)
  const [, para, number, letter] = found
  const rest = (para === undefined ? /^[A-Za-z]?(?![A-Za-z0-9]|\.\w)/ : /^\d{0,3}(?![A-Za-z0-9]|[.(]\w)/).exec(
    after,
  )?.[0]
  const written = para === undefined ? letter : number
  if (rest === undefined || (`${written}${rest}` === '' && !endsHere(place, after))) return undefined
  return token(
    para === undefined ? 'mention' : 'paragraph',
    character - (written?.length ?? 0),
    character + rest.length,
  )
}

/** The last of several as well: `paras 1 and 2`, `REFS A, B AND C`. */
const MENTION =
  /(?:^|[\s("])(?:(PARA(?:GRAPH)?S?) (?:\d{1,3}(?:, \d{1,3}){0,8},? (?:AND|OR|TO|THROUGH) |\d{1,3}-)?(\d{0,3})|REFS? (?:[A-Z](?:, [A-Z]){0,8},? (?:AND|OR|TO|THROUGH|THRU) |[A-Z] ?- ?)?([A-Z]?))$/i

/** Nothing stands behind the cursor, or what closes a sentence. */
function endsHere(place: Place, after: string): boolean {
  return after.trim() === '' ? isLastLine(place) : /^[.,;:)]/.test(after)
}

/** `END` at the beginning of a line or behind a sentence, as long as something is open. */
function endToken(place: Place): Token | undefined {
  const { text, character, message, line } = place
  const found = /(?:^\s*|[.!?")] )(E(?:N(?:D(?: [A-Z ]{0,20})?)?)?)$/.exec(text.text.slice(0, character))
  const written = found?.[1]
  if (written === undefined || !/^[A-Z]*\.?\s*$/.test(text.text.slice(character)) || !isLastLine(place))
    return undefined
  if (openBlocks(message, line).length === 0) return undefined
  return token('end', character - written.length, Math.max(character, text.plain.length))
}

/** One small word alone between blank lines, or all there is behind the number and mark of a paragraph that was begun. */
function snippetToken(place: Place): Token | undefined {
  const { text, character } = place
  const word = WORD_ALONE.exec(text.plain)
  if (!word || character < text.plain.length || !isAlone(place)) return undefined
  const number = word[1] ?? ''
  if (number !== '' && (!isNumberedLikeFirst(place) || isQuoted(place))) return undefined
  return token('snippet', Math.max(text.indent, number.length), text.text.length)
}

const WORD_ALONE = /^(\s*(?:\u00b6 ?)?\d{1,3}[.)] {1,3}(?:\([A-Z/ -]{1,20}\) {1,3})?)?\s*[a-z]{1,10}$/
