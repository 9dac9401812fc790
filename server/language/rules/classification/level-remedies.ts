import type { Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Edit, Fix } from '../rule.ts'
import { readableMarks } from '../support/levels/portions.ts'
import { canBeLowered, loweredMark, placedMarks } from '../support/remedies/lower-marks.ts'
import { setLevel } from '../support/remedies/set-level.ts'

/**
 * The two ways out where FL4 says `sent` and the classification line `stated`, letters both: the one that protects
 * more first. The message is never lowered below its portion marks, and FL4 takes the marks along when it goes down.
 */
export function levelRemedies(
  message: Message,
  letters: Part,
  sent: string,
  stated: string,
  vocabulary: Vocabulary,
): readonly Fix[] {
  const [from, to] = [vocabulary.levelOfLetter(sent), vocabulary.levelOfLetter(stated)]
  const rise = (to?.rank ?? 0) - (from?.rank ?? 0)
  const security = securityFix(message, letters, stated, rise, vocabulary)
  if (!from || rise === 0) return [security]
  const level = setLevel(message, from, vocabulary)
  if (rise < 0) return [...level, security]
  return highestRank(message, vocabulary) > from.rank ? [security] : [security, ...level]
}

function securityFix(message: Message, letters: Part, stated: string, rise: number, vocabulary: Vocabulary): Fix {
  const prosign = message.security?.prosign
  const word = stated === 'U' ? 'ZNR' : 'ZNY'
  const edits: Edit[] = [{ span: letters, newText: stated.repeat(5) }]
  if (prosign && prosign.text !== word) edits.unshift({ span: prosign, newText: word })
  const marks = rise < 0 ? loweredMarks(message, stated, vocabulary) : []
  const more =
    marks.length === 0 ? '' : marks.length === 1 ? ', and one portion mark' : `, and ${marks.length} portion marks`
  const verb = rise > 0 ? 'Raise FL4 to' : rise < 0 ? 'Lower FL4 to' : 'Write'
  return { title: `${verb} ${word} ${stated.repeat(5)}${more}`, kind: 'ask', edits: [...edits, ...marks] }
}

function loweredMarks(message: Message, stated: string, vocabulary: Vocabulary): readonly Edit[] {
  const level = vocabulary.levelOfLetter(stated)
  const code = level?.portions[0]
  if (!level || code === undefined) return []
  const above = readableMarks(message.body, vocabulary).filter(({ mark }) => mark.rank > level.rank)
  return placedMarks(message, above)
    .filter(({ mark }) => canBeLowered(mark))
    .map(({ span, mark }) => ({ span, newText: loweredMark(mark, code) }))
}

function highestRank({ body }: Message, vocabulary: Vocabulary): number {
  return Math.max(0, ...readableMarks(body, vocabulary).map(({ mark }) => mark.rank))
}
