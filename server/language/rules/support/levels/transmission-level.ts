import type { Message } from '../../../model/message/message.ts'
import type { Part } from '../../../model/message/span.ts'
import type { Level } from '../../../vocabulary/types.ts'
import type { Edit } from '../../rule.ts'

/** The letter that FL4 repeats, when at least four of five agree, and the whole group. */
export function repeatedLetter(letters: Part): string | undefined {
  const counts = new Map<string, number>()
  for (const letter of letters.text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 3 && letters.text.length >= 4 && letters.text.length <= 6 ? best[0] : undefined
}

/**
 * Five letters alike, or three and a release code: `CCCAA` is confidential and may go to Australia. The codes are
 * Australia, Britain, Canada, other, United States, NATO and New Zealand; ACP 133.
 */
export function isSoundGroup(letters: string): boolean {
  return /^([A-Z])\1\1(?:\1\1|AA|BB|CC|OO|UU|XX|ZZ)$/.test(letters)
}

/** FL4 for a level, prosign and letters; nothing where it cannot be read or says so already. */
export function transmissionEdits({ security }: Message, { fl4 }: Level): readonly Edit[] {
  const letters = security?.letters
  if (!security || !letters || !repeatedLetter(letters)) return []
  const parts: readonly (readonly [Part, string])[] = [
    [security.prosign, fl4 === 'U' ? 'ZNR' : 'ZNY'],
    [letters, fl4.repeat(5)],
  ]
  return parts.filter(([part, text]) => part.text !== text).map(([span, newText]) => ({ span, newText }))
}

/** The letter that the classification line demands: E for EFTO, else that of the level. */
export function demandedLetter(
  { classification }: Message,
  letterOf: (level: string) => string | undefined,
): string | undefined {
  if (!classification) return undefined
  const restricted = classification.controls.some(({ text }) => text.replaceAll(' ', '') === 'EFTO')
  return restricted ? 'E' : letterOf(classification.level.code ?? classification.level.text)
}
