import { oneLine } from '../../model/message/span.ts'
import type { Entry } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { explain, type HoverSubject } from './hover-content.ts'

/** Words of the trade in running text: POLOFF, DCM, NOTAL, xxxx. Only those that mean nothing else. */
export const words: HoverSubject = ({ text, character, line, bodyIndex, block }, { vocabulary }) => {
  if (bodyIndex < 0 || (block.kind !== 'paragraph' && block.kind !== 'text')) return undefined
  const { plain } = text
  const phrase = phraseAt(plain, character)
  if (phrase) return explain(oneLine(line, phrase.start, phrase.end), phraseEntry(phrase.text, vocabulary), phrase.text)
  if (!isLetter(plain.charCodeAt(character))) return undefined
  let start = character
  let end = character
  while (start > 0 && isLetter(plain.charCodeAt(start - 1)) && character - start < LONGEST_WORD) start--
  while (end < plain.length && isLetter(plain.charCodeAt(end)) && end - character < LONGEST_WORD) end++
  const term = end > start ? vocabulary.term(plain.slice(start, end)) : undefined
  return term?.inText ? explain(oneLine(line, start, end), term, plain.slice(start, end)) : undefined
}

interface Phrase {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words that mean something of the trade only together, or only in one spelling. */
function phraseAt(plain: string, character: number): Phrase | undefined {
  for (const pattern of [PHRASES, POST, GOVERNMENT]) {
    for (const match of plain.matchAll(pattern)) {
      const phrase = { text: match[0], start: match.index, end: match.index + match[0].length }
      if (phrase.start <= character && character < phrase.end) return phrase
    }
  }
  return undefined
}

/** A word said twice; MINIMIZE CONSIDERED, not the verb; `strictly protect`. */
const PHRASES = /\b(?:minimize considered|strictly protect|(not|no|repeat)\/\1)\b/gi
/** With a capital within a sentence and no name beside it: in capitals it may be a newspaper or a fence. */
const POST = /(?<=\b[a-z]{1,20},? )Post(?=[.,;)]| [a-z])/g
/** GOJ, GOI, GOC; the letters left out make a word of it, or something else. */
const GOVERNMENT = /\bGO[ACEFGHIJKLMRSUYZ]\b/g

function phraseEntry(text: string, vocabulary: Vocabulary): Entry | undefined {
  if (text.startsWith('GO')) return vocabulary.term('GOVERNMENT OF')
  const code = text.toUpperCase()
  return vocabulary.caption(code) ?? vocabulary.term(code.includes('/') ? 'NOT/NOT' : code)
}

const LONGEST_WORD = 24

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
