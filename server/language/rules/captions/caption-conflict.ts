import type { Caption } from '../../model/message/message.ts'
import type { Caption as CaptionEntry } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { removeCaption } from '../support/remedies/remove-caption.ts'
import { meantCaption } from '../support/spelling/misspelt-caption.ts'

export default defineRule({
  id: 'caption-conflict',
  title: 'Captions exclude one another',
  scope: 'message',
  severity: 'warning',
  fix: 'ask',
  oneByOne: true,
  docs: {
    what: 'Two captions stand on one message that may not stand together, as NODIS and SIPDIS.',
    why: 'One of them shares the message, the other keeps it back: nobody can obey both.',
    source:
      '5 FAH-2 H-250 and H-440; that SIPDIS excludes the restrictive captions is practice. The marking standard (ISM, 00033) parts NOFORN from REL TO and DISPLAY ONLY; in copies it is a hint.',
    bad: [{ text: exampleCable({ captions: ['NODIS', 'SIPDIS'] }), fixed: exampleCable({ captions: ['NODIS'] }) }],
    good: [{ text: exampleCable({ captions: ['NODIS'] }) }, { text: exampleCable({ captions: ['SIPDIS', 'NOFORN'] }) }],
    fix: 'Takes out the less restrictive caption; the other way round as a second choice.',
  },
  check(message, report, { vocabulary, profile }) {
    const known = message.captions.flatMap((caption): Known[] => {
      // A slip is told of by itself; what the caption is meant to be does not go with the other all the same.
      const entry = vocabulary.caption(caption.name) ?? meantCaption(caption, vocabulary)
      return entry ? [{ caption, entry }] : []
    })
    const conflict = firstConflict(known, vocabulary)
    if (!conflict) return
    const { first, second } = conflict
    const order = strictness(first.entry) < strictness(second.entry) ? [first, second] : [second, first]
    report({
      span: second.caption,
      // That what is held back names who may see it is a rule of later years than most copies.
      ...(profile === 'archival' && order.some(({ entry }) => ALLOWS.has(entry.code))
        ? { level: 'hint' as const }
        : {}),
      message: `${second.caption.name} cannot be used together with ${first.caption.name}`,
      related: [{ span: first.caption, message: 'The other caption' }],
      fixes: (): readonly Fix[] =>
        order
          .filter((each, index) => index === 0 || !firstConflict(without(known, each), vocabulary))
          .map(({ caption }) => ({
            title: `Take out ${caption.name}`,
            kind: 'ask',
            edits: [removeCaption(message, caption)],
          })),
    })
  },
})

/** Captions that name who may see the message. */
const ALLOWS: ReadonlySet<string> = new Set(['REL TO', 'DISPLAY ONLY'])

interface Known {
  readonly caption: Caption
  readonly entry: CaptionEntry
}

/** Two channels are for another rule to report. */
function firstConflict(
  known: readonly Known[],
  vocabulary: Vocabulary,
): { readonly first: Known; readonly second: Known } | undefined {
  for (const [index, second] of known.entries()) {
    const first = known
      .slice(0, index)
      .find(
        ({ entry }) =>
          vocabulary.captionsExclude(entry, second.entry) &&
          !(entry.kind === 'channel' && second.entry.kind === 'channel'),
      )
    if (first) return { first, second }
  }
  return undefined
}

function without(known: readonly Known[], one: Known): readonly Known[] {
  return known.filter((each) => each !== one)
}

/** How much a caption holds back, for the choice which of two is the surplus one. */
function strictness({ code, kind, excludes }: CaptionEntry): number {
  if (excludes.includes('*')) return 6
  if (kind === 'channel') return 5
  return STRICTNESS[code] ?? 1
}

const STRICTNESS: Readonly<Record<string, number>> = { NODIS: 4, EXDIS: 3, STADIS: 3, LIMDIS: 2, SIPDIS: 0 }
