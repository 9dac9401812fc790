import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import type { TagToken } from './tag-tokens.ts'

/** TAGS behind which the name of a person stands; State telegram of 1974. */
export const NAME_TAGS: ReadonlySet<string> = new Set(['OVIP', 'OTRA', 'OREP', 'OEXC', 'OCON'])

/**
 * The names that stand from token `from` on, each with its tokens: one in parentheses, or unknown words behind a TAG
 * that wants a name. Release copies lose parentheses and commas, so two words are one name, four words two.
 */
export function namesFrom(tokens: readonly TagToken[], from: number, vocabulary: Vocabulary): TagToken[][] {
  const first = tokens[from]
  if (first?.kind === 'name') return [[first]]
  const words: TagToken[] = []
  for (let index = from; index < tokens.length && words.length < MOST_WORDS; index++) {
    const token = tokens[index]
    if (!token || token.kind === 'name' || !isName(token.text, vocabulary)) break
    words.push(token)
  }
  const isPaired = words.length > 3 && words.length % 2 === 0 && !words.some(({ text }) => PARTICLE.test(text))
  if (!isPaired) return words.length > 0 ? [words] : []
  return Array.from({ length: words.length / 2 }, (_, pair) => words.slice(2 * pair, 2 * pair + 2))
}

const MOST_WORDS = 6
/** Initials and the particles of surnames belong to the words beside them. */
const PARTICLE = /^(?:[A-Z]\.?|DE|DER|VAN|VON|AL|EL|LA|BIN|JR\.?|III?)$/i

function isName(text: string, vocabulary: Vocabulary): boolean {
  const word = text.toUpperCase()
  if (!/^[A-Z][A-Z'-]*\.?$/.test(word) || vocabulary.tag(word)) return false
  // A four-letter slip of a tag, or tags run together, is not a name.
  return !(word.length === 4 && vocabulary.tagNearest(word)) && !(word.length > 4 && vocabulary.tagSegments(word))
}
