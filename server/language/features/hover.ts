import type { Hover } from 'vscode-languageserver-types'
import { addressees } from './hover/addressees.ts'
import { authority } from './hover/authority.ts'
import { captions } from './hover/captions.ts'
import { classification } from './hover/classification.ts'
import { dateTimeGroup } from './hover/date-time-group.ts'
import { distribution } from './hover/distribution.ts'
import { ending } from './hover/ending.ts'
import { furniture } from './hover/furniture.ts'
import type { HoverContent, HoverContext, HoverSubject } from './hover/hover-content.ts'
import { labels } from './hover/labels.ts'
import { mentions } from './hover/mentions.ts'
import { namedBlocks } from './hover/named-blocks.ts'
import { order } from './hover/order.ts'
import { paragraphs } from './hover/paragraphs.ts'
import { references } from './hover/references.ts'
import { render } from './hover/render.ts'
import { routing } from './hover/routing.ts'
import { security } from './hover/security.ts'
import { signature } from './hover/signature.ts'
import { station } from './hover/station.ts'
import { subject } from './hover/subject.ts'
import { tags } from './hover/tags.ts'
import { transmission } from './hover/transmission.ts'
import { words } from './hover/words.ts'
import type { Place } from './place.ts'
import { toRange } from './to-lsp.ts'

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
