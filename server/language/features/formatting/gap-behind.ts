import type { BodyRole } from '../../model/message/body.ts'
import type { Block, BlockKind } from '../../syntax/blocks/block.ts'

/** A block, what follows it, and the parts that both play in the text. */
export interface LaidOutPart {
  readonly block: Block
  readonly role: BodyRole | undefined
  readonly next: Block | undefined
  readonly nextRole: BodyRole | undefined
}

/** How many blank lines are to stand behind a block; undefined where that is left as it is. */
export function gapBehind({ block, role, next, nextRole }: LaidOutPart): number | undefined {
  if (!next) return undefined
  const most = Math.min(block.blanks, 1)
  const place = PLACES[block.kind]
  const nextPlace = PLACES[next.kind] ?? (nextRole === undefined ? undefined : 'body')
  if (place === 'body' || (place === undefined && role !== undefined)) return gapInText(role, nextRole, most)
  if (place === undefined || nextPlace === undefined) return undefined
  // E.O., TAGS and SUBJECT stand together, as do captions; a blank line between them is as good.
  return place === nextPlace ? most : 1
}

function gapInText(role: LaidOutPart['role'], next: LaidOutPart['role'], most: number): number | undefined {
  if (role === undefined || next === undefined || FIXED.has(role) || FIXED.has(next)) return undefined
  // A heading may have its rule above, below, or the text directly below that.
  if (role === 'rule' || next === 'rule') return most
  if (next === 'paragraph' || next === 'heading' || next === 'signature') return role === 'heading' ? most : 1
  return most
}

/** Laid out by whoever wrote them. */
const FIXED: ReadonlySet<string> = new Set(['quoted', 'list', 'furniture', 'section', 'caption', 'trailer'])

/** Parts that stand apart from one another. */
const PLACES: Partial<Record<BlockKind, string>> = {
  classification: 'classification',
  captions: 'captions',
  order: 'fields',
  tags: 'fields',
  subject: 'fields',
  references: 'references',
  authority: 'authority',
  paragraph: 'body',
  text: 'body',
  rule: 'body',
}
