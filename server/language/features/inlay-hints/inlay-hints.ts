/**
 * What a code stands for, behind it: country or title of a TAG, post of a routing indicator, local time of a DTG.
 * Nothing that stands in the text already, and nothing that is not certain.
 */

import type { InlayHint, Range } from 'vscode-languageserver-types'
import type { Message } from '../../model/message/message.ts'
import type { Span } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { isoDay, zonedText } from '../hover/times.ts'
import type { PlacedMessage } from '../places/placed-message.ts'

export interface InlayHintContext {
  readonly vocabulary: Vocabulary
  /** The reader's own zone by its IANA name. */
  readonly timeZone: string
}

export function inlayHints(messages: readonly PlacedMessage[], range: Range, context: InlayHintContext): InlayHint[] {
  return messages.flatMap(({ message, line }) => {
    if (line > range.end.line || line + message.slice.lineCount <= range.start.line) return []
    return hintsOf(message, context)
      .map(
        ({ at, label }): InlayHint => ({
          position: { line: line + at.endLine, character: at.end },
          label,
          paddingLeft: true,
        }),
      )
      .filter(({ position }) => position.line >= range.start.line && position.line <= range.end.line)
  })
}

interface Hint {
  /** Behind it the hint stands. */
  readonly at: Span
  readonly label: string
}

function hintsOf(message: Message, context: InlayHintContext): readonly Hint[] {
  return [...localTime(message, context), ...posts(message, context), ...tags(message, context)]
}

function localTime({ dateTimeGroup }: Message, { timeZone }: InlayHintContext): readonly Hint[] {
  const { instant, group } = dateTimeGroup ?? {}
  if (instant === undefined || !group || timeZone === 'UTC') return []
  const label = zonedText(instant, timeZone)
  return label === undefined ? [] : [{ at: group, label }]
}

function posts({ routing, station, dateTimeGroup }: Message, { vocabulary }: InlayHintContext): readonly Hint[] {
  const day = dateTimeGroup?.instant
  return [...(routing?.indicators ?? []), ...(station?.route ? [station.route] : [])].flatMap((at): Hint[] => {
    // One indicator may serve several addressees.
    const served = vocabulary.route(at.text)?.posts ?? []
    const [post] = served
    return post && served.length === 1 && (day === undefined || Number.isFinite(day))
      ? [{ at, label: short(post.name ?? post.code) }]
      : []
  })
}

function tags({ tags: line, dateTimeGroup }: Message, { vocabulary }: InlayHintContext): readonly Hint[] {
  const instant = dateTimeGroup?.instant
  const day = instant === undefined || Number.isNaN(instant) ? undefined : isoDay(instant)
  return (line?.tags ?? []).flatMap((tag): Hint[] => {
    const known = tag.kind === 'person' || tag.glued ? undefined : vocabulary.tag(tag.code, day)
    return known?.title ? [{ at: tag, label: short(known.title) }] : []
  })
}

/** A hint is a reminder; the whole is in the hover. */
function short(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}\u2026` : title
}

const LONGEST = 32
