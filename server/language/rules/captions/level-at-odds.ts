import type { Caption, Message } from '../../model/message/message.ts'
import type { Level } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { messageDay } from '../support/dates/message-date.ts'
import { believedLevel } from '../support/levels/believed-level.ts'

interface AtOdds {
  readonly level: Level
  readonly captions: readonly Caption[]
}

/** SENSITIVE on a classified message and ORCON on an unclassified one; undefined where the level is in question. */
export function levelAtOdds(message: Message, vocabulary: Vocabulary): AtOdds | undefined {
  if (message.layout !== 'teleprinter' && message.layout !== 'draft') return undefined
  const level = believedLevel(message, vocabulary)
  if (!level || (messageDay(message) ?? SINCE) < SINCE) return undefined
  const wrong = level.rank > 0 ? 'SENSITIVE' : 'ORCON'
  return { level, captions: message.captions.filter(({ name }) => vocabulary.caption(name)?.code === wrong) }
}

const SINCE = '1995-10-01'
