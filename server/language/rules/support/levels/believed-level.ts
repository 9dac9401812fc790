/**
 * Which level a message is believed to have, by its line, its marks and its letters of transmission.
 * What to do about it is in `remedies`.
 */

import type { Message } from '../../../model/message/message.ts'
import { remember } from '../../../syntax/memory/remember.ts'
import type { Level } from '../../../vocabulary/types.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { readableMarks, statedLevel, transmissionRank } from './portions.ts'

/**
 * The overall level, where nothing else in the message speaks against it: FL4 and the portion marks agree.
 * Otherwise the level itself is in question, which other rules report, and nothing is to follow from it.
 */
export function believedLevel(message: Message, vocabulary: Vocabulary): Level | undefined {
  return remember(message.slice, 'believed level', () => ({ level: read(message, vocabulary) })).level
}

/**
 * The level of a message that is classified beyond doubt: whatever states a level states a classified one. Which of
 * them is right may be in question, or how it is spelt; what every classified message needs, it needs all the same.
 */
export function classifiedLevel(message: Message, vocabulary: Vocabulary): Level | undefined {
  return remember(message.slice, 'classified level', () => ({ level: readClassified(message, vocabulary) })).level
}

function readClassified(message: Message, vocabulary: Vocabulary): Level | undefined {
  const level = statedLevel(message, vocabulary)?.level
  if (!level || level.rank === 0) return undefined
  const sent = transmissionRank(message, vocabulary)
  const marks = readableMarks(message.body, vocabulary).map(({ mark }) => mark.rank)
  const highest = Math.max(0, ...marks)
  if (sent === 0) return undefined
  // A paragraph without a mark may be the one that reaches the level.
  const all = message.body.unmarked.length === 0
  return all && marks.length > 1 && highest === 0 && !message.body.entireText ? undefined : level
}

export function isClassified(level: Level | undefined): boolean {
  return level !== undefined && level.rank > 0
}

function read(message: Message, vocabulary: Vocabulary): Level | undefined {
  const level = statedLevel(message, vocabulary)?.level
  if (!level) return undefined
  const sent = transmissionRank(message, vocabulary)
  if (sent !== undefined && sent > 0 !== level.rank > 0) return undefined
  const marks = readableMarks(message.body, vocabulary).map(({ mark }) => mark.rank)
  const highest = Math.max(0, ...marks)
  if (highest > level.rank) return undefined
  return level.rank > 0 && marks.length > 1 && highest === 0 && !message.body.entireText ? undefined : level
}
