/**
 * What is under the pointer, a file for each subject, tried in a listed order.
 * The words stand in `server/data`, what is read in the model: here they are put together.
 */

import type { Hover } from 'vscode-languageserver-types'
import type { Place } from '../places/place.ts'
import { toRange } from '../protocol/to-lsp.ts'
import { addressees } from './addressees.ts'
import { authority } from './authority.ts'
import { captions } from './captions.ts'
import { classification } from './classification.ts'
import { dateTimeGroup } from './date-time-group.ts'
import { distribution } from './distribution.ts'
import { ending } from './ending.ts'
import { furniture } from './furniture.ts'
import type { HoverContent, HoverContext, HoverSubject } from './hover-content.ts'
import { labels } from './labels.ts'
import { mentions } from './mentions.ts'
import { namedBlocks } from './named-blocks.ts'
import { order } from './order.ts'
import { paragraphs } from './paragraphs.ts'
import { references } from './references.ts'
import { render } from './render.ts'
import { routing } from './routing.ts'
import { security } from './security.ts'
import { sets } from './sets.ts'
import { signature } from './signature.ts'
import { station } from './station.ts'
import { subject } from './subject.ts'
import { tags } from './tags.ts'
import { transmission } from './transmission.ts'
import { words } from './words.ts'

/** Tried in this order; the first that knows the token explains it. */
const SUBJECTS: readonly HoverSubject[] = [
  transmission,
  routing,
  station,
  security,
  labels,
  dateTimeGroup,
  addressees,
  distribution,
  sets,
  classification,
  captions,
  order,
  tags,
  subject,
  references,
  authority,
  paragraphs,
  mentions,
  namedBlocks,
  signature,
  ending,
  furniture,
  words,
]

/** What the token at a place means. Behind the last character of a token the token still answers. */
export function hover(place: Place, context: HoverContext): Hover | undefined {
  const content = contentAt(place, context) ?? contentAt({ ...place, character: place.character - 1 }, context)
  if (!content) return undefined
  return {
    contents: { kind: context.markdown ? 'markdown' : 'plaintext', value: render(content, context.markdown) },
    range: toRange(content.span, place.messageLine),
  }
}

function contentAt(place: Place, context: HoverContext): HoverContent | undefined {
  if (place.character < 0) return undefined
  for (const subject of SUBJECTS) {
    const content = subject(place, context)
    if (content) return content
  }
  return undefined
}
