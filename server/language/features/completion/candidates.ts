import { addressees, originators } from './addressees.ts'
import { bodyStarts, paragraphHeads } from './body-start.ts'
import type { Candidate, Candidates, CompletionContext } from './candidate.ts'
import { captions } from './captions.ts'
import { endings } from './endings.ts'
import { fields } from './fields.ts'
import { groups, julians, messageNumbers, routes, securities, serials } from './header-values.ts'
import { levels, numbers, seriesNames } from './levels.ts'
import { marks } from './marks.ts'
import { declassifications, orders, reasonLetters, reasons } from './orders.ts'
import { ends, mentions, paragraphs } from './pointers.ts'
import { precedences } from './precedences.ts'
import { referenceLabels, references } from './references.ts'
import { snippets } from './snippets.ts'
import { persons, tags } from './tags.ts'
import type { PlaceKind, WritingPlace } from './writing-place.ts'

/** The list of each kind of place. */
const LISTS: Readonly<Record<PlaceKind, Candidates>> = {
  'precedence-letter': precedences('letter'),
  'precedence-digraph': precedences('digraph'),
  precedence: precedences('word'),
  routing: routes,
  serial: serials,
  julian: julians,
  security: securities,
  'date-time-group': groups,
  originator: originators,
  addressee: addressees,
  level: levels,
  series: seriesNames,
  number: numbers,
  caption: captions,
  order: orders,
  declassification: declassifications,
  reason: reasons,
  'reason-letter': reasonLetters,
  tag: tags,
  person: persons,
  'subject-mark': marks,
  'reference-label': referenceLabels,
  reference: references,
  'portion-mark': marks,
  paragraph: paragraphs,
  mention: mentions,
  end: ends,
  'message-number': messageNumbers,
  'paragraph-head': paragraphHeads,
  ending: endings,
  field: fields,
  'body-start': bodyStarts,
  snippet: snippets,
}

/** All that may stand at a place, the likeliest first; what was typed is not looked at. */
export function candidatesAt(place: WritingPlace, context: CompletionContext): readonly Candidate[] {
  return LISTS[place.kind](place, context)
}
