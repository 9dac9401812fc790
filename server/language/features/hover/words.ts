import { oneLine } from '../../model/message/span.ts'
import { explain, type HoverSubject } from './hover-content.ts'

/** Words of the trade in running text: POLOFF, DCM, NOTAL, xxxx. Only those that mean nothing else. */
export const words: HoverSubject = ({ text, character, line, bodyIndex, block }, { vocabulary }) => {
  if (bodyIndex < 0 || (block.kind !== 'paragraph' && block.kind !== 'text')) return undefined
  const { plain } = text
  if (!isLetter(plain.charCodeAt(character))) return undefined
  let start = character
  let end = character
  while (start > 0 && isLetter(plain.charCodeAt(start - 1)) && character - start < LONGEST_WORD) start--
  while (end < plain.length && isLetter(plain.charCodeAt(end)) && end - character < LONGEST_WORD) end++
  const term = end > start ? vocabulary.term(plain.slice(start, end)) : undefined
  return term?.inText ? explain(oneLine(line, start, end), term, plain.slice(start, end)) : undefined
}

const LONGEST_WORD = 24

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
