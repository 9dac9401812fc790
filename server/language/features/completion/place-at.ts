import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Place } from '../places/place.ts'
import { bodyToken } from './body-place.ts'
import { headToken } from './head-place.ts'
import { VALUE_COLUMN } from './label-names.ts'
import { labelToken } from './label-place.ts'
import { type Lead, type Token, token, type WritingPlace } from './writing-place.ts'

/**
 * What belongs at a place: a kind with the token that is being written there, or undefined, which is the answer
 * everywhere in running text. Half-typed lines are read by their own characters wherever the blocks do not yet say
 * what they are.
 */
export function writingPlaceAt(place: Place, vocabulary: Vocabulary): WritingPlace | undefined {
  const { text, character } = place
  const found = tokenAt(place, vocabulary)
  if (!found || found.start > character || found.end < character) return undefined
  const typed = text.text.slice(found.start, character)
  return { ...found, place, typed, lead: found.lead ?? blankBehindColon(place, found) }
}

/** A value is no part of its keyword: a list that comes with the colon puts the blank in between. */
function blankBehindColon({ message, text }: Place, { start }: Token): Lead | undefined {
  if (text.text.charAt(start - 1) !== ':') return undefined
  return { start, text: message.layout === 'smart' ? ' '.repeat(Math.max(1, VALUE_COLUMN - start)) : ' ' }
}

function tokenAt(place: Place, vocabulary: Vocabulary): Token | undefined {
  const { message, text, character, line } = place
  if (isAlone(place)) return token('snippet', text.indent, Math.max(character, text.plain.length))
  const isBelow = hasTextAbove(place)
  if (message.layout === 'smart' && !isBelow && line <= (message.labels.at(-1)?.keyword.line ?? -1) + 1) {
    const label = labelToken(place, vocabulary)
    if (label) return label
  }
  if (isBelow || isText(place)) return bodyToken(place)
  return isForeign(message) ? undefined : headToken(place, vocabulary)
}

/** The head of a message of another service follows rules of its own; a header alone may become either. */
function isForeign({ layout, sets, classification }: Place['message']): boolean {
  if (layout !== 'military') return false
  // A subject code behind the level, `UNCLAS //N03120//`, is read whatever is half typed below it.
  return sets.sets.length > 0 || sets.subjectCode !== undefined || classification?.rest?.text.startsWith('//') === true
}

/** A file in which nothing stands but this one word, or nothing at all. */
function isAlone({ message, text, line, character }: Place): boolean {
  if (!/^[a-z]{0,5}$/i.test(text.text.trim()) || character < text.plain.length) return false
  const { blocks, starts } = message.slice
  if (blocks.length > 3) return false
  return blocks.every((block, index) =>
    block.lines.every(({ kind }, at) => (starts[index] ?? 0) + at === line || kind === 'blank'),
  )
}

/** Whether text of the cable stands above the block that holds the place: then nothing of the head belongs here. */
function hasTextAbove({ message: { body }, bodyIndex }: Place): boolean {
  for (let index = 0; index < bodyIndex; index++) {
    const role = body.roles[index]
    if (role === 'paragraph' || role === 'plain' || role === 'quoted' || role === 'list' || role === 'heading')
      return true
  }
  return false
}

/** The first block of the text: its first line may be a field that is half typed. */
function isText({ message: { body }, bodyIndex, text, blockLine, line }: Place): boolean {
  if (bodyIndex < 0) return false
  const kind = body.blocks[bodyIndex]?.kind
  return kind === 'paragraph' || kind === 'separation' || line > blockLine || /^\s*\d/.test(text.text)
}
