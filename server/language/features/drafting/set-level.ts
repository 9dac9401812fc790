import { isoDay, messageDay } from '../../rules/support/dates/message-date.ts'
import { statedLevel } from '../../rules/support/levels/portions.ts'
import { setLevel } from '../../rules/support/remedies/set-level.ts'
import type { Asked, Choice, Drafted } from './asked.ts'
import { edited } from './edited-message.ts'
import {
  canBeSensitive,
  isSensitive,
  SBU,
  withoutSensitive,
  withoutSensitiveControls,
  withSensitive,
} from './sensitive.ts'
import { asItStands, unreadLevel } from './unread-level.ts'

/** Another level for the message: level lines, FL4, E.O. line and classifier together, to be looked at before it is done. */
export function chooseLevel(asked: Asked): Drafted {
  const { message, vocabulary } = asked
  if (statedLevel(message, vocabulary)) return among(asked)
  const unread = unreadLevel(message, vocabulary)
  const read = unread && edited(message, [unread.edit], vocabulary)
  const stated = read && statedLevel(read, vocabulary)
  if (!unread || !stated)
    return { sentence: 'This cable has no level line yet: write one first, as UNCLAS or C O N F I D E N T I A L.' }
  if (asked.value === stated.level.code)
    return { edits: [unread.edit], preview: `Write the level as it is read: ${unread.edit.newText}` }
  const drafted = among({ ...asked, message: read })
  if ('choices' in drafted)
    return { choices: [{ value: stated.level.code, label: stated.level.code }, ...drafted.choices] }
  return 'edits' in drafted ? { ...drafted, edits: asItStands(drafted.edits, unread) } : drafted
}

/** The same for a message whose level is read. */
function among({ message, vocabulary, now, value }: Asked): Drafted {
  const stated = statedLevel(message, vocabulary)?.level.code ?? ''
  const hasCaption = canBeSensitive(message, now)
  // What was later SBU had a level line of its own.
  const hasLimited = !hasCaption && (messageDay(message) ?? isoDay(now)) <= (vocabulary.level(LIMITED)?.to ?? '')
  const own = stated === 'UNCLASSIFIED' && hasCaption && isSensitive(message) ? SBU : stated
  if (value === undefined) return { choices: choicesFor(own, hasCaption, hasLimited, message.layout === 'smart') }
  if (value === own) return { sentence: `The level is ${own} already.` }
  if (!LEVELS.includes(value) || (value === SBU && !hasCaption) || (value === LIMITED && !hasLimited))
    return { sentence: `${value} cannot be chosen for this cable.` }
  const plain = value === SBU ? 'UNCLASSIFIED' : value
  const level = vocabulary.level(plain)
  const fix = level && setLevel(message, level, vocabulary, isoDay(now))[0]
  const cannot = `What else ${value} asks for cannot be told here: see that the E.O. line and the classifier can be read.`
  if (plain !== stated && !fix) return { sentence: cannot }
  if (value === SBU) {
    const edits = withSensitive(message, fix?.edits ?? [], vocabulary)
    return edits
      ? { edits, preview: `${fix?.title ?? 'Leave the message UNCLASSIFIED'}, with SENSITIVE` }
      : { sentence: cannot }
  }
  if (!fix) return { edits: withoutSensitive(message), preview: 'Leave the message UNCLASSIFIED, without SENSITIVE' }
  const controls = plain === 'UNCLASSIFIED' ? [] : withoutSensitiveControls(message)
  return { edits: [...fix.edits, ...controls], preview: fix.title }
}

/** The levels that a message can come to have; SMART takes nothing above SECRET. */
function choicesFor(own: string, canBeSensitive: boolean, hasLimited: boolean, isSmart: boolean): readonly Choice[] {
  return LEVELS.filter(
    (code) =>
      code !== own &&
      (code !== SBU || canBeSensitive) &&
      (code !== LIMITED || hasLimited) &&
      (code !== 'TOP SECRET' || !isSmart),
  ).map((code) => ({
    value: code,
    label: code,
    ...(code === SBU ? { description: 'UNCLASSIFIED, with the caption SENSITIVE' } : {}),
  }))
}

/** In the order in which vocabularies have them. */
const LIMITED = 'LIMITED OFFICIAL USE'
const LEVELS: readonly string[] = ['UNCLASSIFIED', SBU, LIMITED, 'CONFIDENTIAL', 'SECRET', 'TOP SECRET']
