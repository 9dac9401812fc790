import type { BodyRole } from '../../model/message/body.ts'
import type { Part, Span } from '../../model/message/span.ts'
import { blockFacts } from '../../model/reading/body/block-facts.ts'
import { textLines } from '../../model/reading/lines/block-lines.ts'
import type { Block } from '../../syntax/blocks/block.ts'
import type { Line } from '../../syntax/lines/line.ts'
import { remember } from '../../syntax/memory/remember.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { levelModifier, type TokenModifier, type TokenType } from './legend.ts'
import { spanTokens, type Token, token } from './token.ts'

/**
 * Tokens of a block, by line and column; computed once for each block and kind of role. Fields and their
 * captions, which play no role in the body, are left to `headTokens`.
 */
export function blockTokens(block: Block, role: BodyRole | undefined, vocabulary: Vocabulary): readonly Token[] {
  switch (block.kind) {
    case 'paragraph':
    case 'text':
      // SUMMARY is a word of its own, also where it stands as a heading.
      if (role === 'heading' && !blockFacts(block).markers.some(({ name }) => /SUMMARY|COMMENT|BIO/.test(name)))
        return remember(block, 'heading tokens', () => wholeLines(block, 'heading'))
      if (role === 'trailer') return NONE
      // Of the signature only the name counts, which the message knows, and what is closed beside it: `SAPT UNQUOTE`.
      if (role === 'signature') return remember(block, 'signature tokens', () => markerTokens(block))
      return remember(block, 'tokens', () => textTokens(block, vocabulary))
    case 'furniture':
    case 'section':
      return remember(block, 'tokens', () => furnitureTokens(block, vocabulary))
    case 'captions':
      return role === undefined ? NONE : remember(block, 'tokens', () => wholeLines(block, 'decorator'))
    case 'separation':
    case 'end-of-message':
      return remember(block, 'tokens', () => wholeLines(block, 'keyword', ['control']))
    case 'validation':
      return remember(block, 'tokens', () =>
        wholeLines(block, 'number').map((each) => ({ ...each, start: each.start + 1 })),
      )
    default:
      return NONE
  }
}

const NONE: readonly Token[] = []

function wholeLines(block: Block, type: TokenType, modifiers: readonly TokenModifier[] = []): Token[] {
  return textLines(block).flatMap((line, index) =>
    line.kind === 'blank' ? [] : [token(index, line.indent, line.plain.length, type, modifiers)],
  )
}

/** Number and mark of a paragraph, and whatever points elsewhere or opens and closes a block. */
function textTokens(block: Block, vocabulary: Vocabulary): readonly Token[] {
  const { start, mark, itemMarks, mentions } = blockFacts(block)
  const lineAt = (line: number): Line | undefined => block.lines[line]
  const tokens: Token[] = []
  if (start) tokens.push(token(0, start.number.start, start.number.end, 'number'))
  for (const each of mark ? [mark, ...itemMarks] : itemMarks) {
    const level = vocabulary.level(vocabulary.portionMarkOf(each)?.level ?? '')
    // Marks of others have no rank, and so no colour of one.
    if (level) tokens.push(...spanTokens(each, lineAt, 'enumMember', [levelModifier(level)]))
    else if (vocabulary.otherMark(each.inner)) tokens.push(...spanTokens(each, lineAt, 'enumMember'))
  }
  tokens.push(...markerTokens(block))
  for (const mention of mentions) {
    // The parts of a message number have scopes of their own, and the grammar sees them as well.
    if (mention.kind !== 'cable') tokens.push(...spanTokens(mention, lineAt, 'variable', ['reference']))
  }
  return tokens.length > 1 ? tokens.sort((a, b) => a.line - b.line || a.start - b.start) : tokens
}

/** The words that open and close summaries, quoted texts and the like. */
function markerTokens(block: Block): Token[] {
  return blockFacts(block).markers.flatMap((marker) =>
    spanTokens(words(marker), (line) => block.lines[line], 'keyword', ['control']),
  )
}

/** SUMMARY without its colon, as the grammar has it. */
function words({ text, end, ...rest }: Part): Span {
  const sign = /[:.]$/.test(text) ? 1 : 0
  return { ...rest, end: end - sign }
}

function furnitureTokens(block: Block, vocabulary: Vocabulary): readonly Token[] {
  return textLines(block).flatMap((line, index) => {
    if (line.kind === 'level') return bannerToken(line, index, vocabulary)
    return FURNITURE.has(line.kind) ? [token(index, line.indent, line.plain.length, 'comment')] : []
  })
}

const FURNITURE: ReadonlySet<Line['kind']> = new Set(['page', 'page-marker', 'release', 'control'])

function bannerToken(line: Line, index: number, vocabulary: Vocabulary): Token[] {
  const level = vocabulary.level(line.plain.slice(line.indent))
  return level ? [token(index, line.indent, line.plain.length, 'enumMember', ['overall', levelModifier(level)])] : []
}
