import { isoDay } from '../../rules/support/dates/message-date.ts'
import { statedLevel } from '../../rules/support/levels/portions.ts'
import { setLevel } from '../../rules/support/remedies/set-level.ts'
import type { Asked, Drafted } from './asked.ts'

/** Another level for the message: level lines, FL4, E.O. line and classifier together, to be looked at before it is done. */
export function chooseLevel({ message, vocabulary, now, value }: Asked): Drafted {
  const stated = statedLevel(message, vocabulary)
  if (!stated)
    return { sentence: 'This cable has no level line yet: write one first, as UNCLAS or C O N F I D E N T I A L.' }
  const plain = vocabulary.levels().filter(({ code }) => PLAIN.has(code) && code !== stated.level.code)
  if (value === undefined) {
    // SMART takes nothing above SECRET.
    const carried = plain.filter(({ code }) => message.layout !== 'smart' || code !== 'TOP SECRET')
    return { choices: carried.map(({ code }) => ({ value: code, label: code })) }
  }
  const level = plain.find(({ code }) => code === value)
  if (!level) return { sentence: `The level is ${stated.level.code} already.` }
  const [fix] = setLevel(message, level, vocabulary, isoDay(now))
  if (!fix)
    return {
      sentence: `What else ${value} asks for cannot be told here: see that the E.O. line and the classifier can be read.`,
    }
  return { edits: fix.edits, preview: fix.title }
}

const PLAIN: ReadonlySet<string> = new Set(['UNCLASSIFIED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'])
