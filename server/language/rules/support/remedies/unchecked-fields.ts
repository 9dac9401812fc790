import type { Message } from '../../../model/message/message.ts'
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts'
import { believedLevel, classifiedLevel } from '../levels/believed-level.ts'
import { subjectMarkPlace } from './subject-mark.ts'

/**
 * What a finding about the level adds where not even classified or not is certain: rules that rest on that are silent,
 * and whoever reads the finding has to know. A mark that the subject has is compared with whatever is stated; whether
 * one without a mark needs one is open, which in copies of archives nobody asks.
 */
export function uncheckedFields(message: Message, vocabulary: Vocabulary): string {
  if (believedLevel(message, vocabulary) ?? classifiedLevel(message, vocabulary)) return ''
  const isSubjectOpen = message.profile.profile !== 'archival' && subjectMarkPlace(message) !== undefined
  return `. E.O. line, classifier and captions are not checked against the level${isSubjectOpen ? ', nor whether the subject needs a mark' : ''}`
}
