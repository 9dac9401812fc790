import { BLOCK_NAME, BLOCK_SUFFIX } from './fragments.ts'
import { include, inside, line, type Repository, type Rule, untilNextText } from './rule.ts'

const source = String.raw
const KEYWORD = { 0: 'keyword.control.block.cable' }
/** Names that need nothing after them. */
const NAME = '(?i:summary|comment|notes?|text|quote|bio notes?|talking points)'
/** Last words of longer names; a stop or the line end must follow, or prose would match. */
const LAST_WORD =
  '(?i:points|non-?paper|paper|letter|statement|excerpts?|translation|article|list|remarks|document|annex|demarche|transcript|message|attachment|biography|draft|proposal|text|quote)'
const CLOSED = source`(?=\s*(?:[:.)]|$))`
// BEGIN and END with an object are verbs: END THE CONFLICT.
const NO_OBJECT = source`(?!(?i:the|a|an|to|of|in|on|this|that|its|his|their|by|with|up|without|all|any|for|and|at|it)\b)`

/** Named blocks: summary, comment, quoted text. */
export const blocks: Repository = {
  'block-opening': {
    comment: 'After a blank line or a rule the bare name is enough.',
    patterns: [
      line(
        'meta.block-begin.cable',
        source`^\s{0,3}(\(?(?:BEGIN |Begin )?(?=[A-Z])${BLOCK_NAME}${BLOCK_SUFFIX}(?:\s?[:.]|(?=\s*$|\s?--)))`,
        { 1: inside(['block-word']) },
      ),
    ],
  },
  'block-word': {
    patterns: [
      line('keyword.control.block.cable', source`(?i:begin\s)?${BLOCK_NAME}${BLOCK_SUFFIX}`),
      line('punctuation.separator.block.cable', '[:.(]'),
    ],
  },
  block: {
    patterns: [
      line('meta.block-begin.cable', source`^\s{0,3}((?:BEGIN |Begin )?(?=[A-Z])${BLOCK_NAME}${BLOCK_SUFFIX}\s?:)`, {
        1: inside(['block-word']),
      }),
      ...delimiters('meta.block', source`^\s{0,3}`),
      ...delimiters('meta.part.block', source`\b`),
      line('meta.part.block-begin.cable', source`\bQUOTE(?=:)`, KEYWORD),
      line(
        'meta.part.block-begin.cable',
        source`(?<=\(|\.\s|\.\s\s|\)\s|"\s)(COMMENT|Comment|NOTE|Note|SUMMARY|Summary)(:)`,
        { 1: 'keyword.control.block.cable', 2: 'punctuation.separator.block.cable' },
      ),
    ],
  },
  'split-end': {
    comment: 'END at the end of a line, and the name of its block in the next.',
    begin: source`\b(?:END|End)\s*$`,
    ...untilNextText,
    patterns: [
      line('meta.block-end.cable', source`^\s{0,3}${NAME}${BLOCK_SUFFIX}${CLOSED}`, KEYWORD),
      ...include('inline'),
    ],
  },
}

function delimiters(kind: string, edge: string): readonly Rule[] {
  const begin = source`${edge}(?:BEGIN|Begin)\s`
  const end = source`${edge}(?:END|End)\s(?i:of\s)?`
  return [
    line(`${kind}-begin.cable`, source`${begin}${NAME}\b${BLOCK_SUFFIX}`, KEYWORD),
    line(
      `${kind}-begin.cable`,
      source`${begin}${NO_OBJECT}(?:[A-Za-z][A-Za-z'/ -]{0,40}\b)?${LAST_WORD}${CLOSED}`,
      KEYWORD,
    ),
    line(`${kind}-end.cable`, source`${end}${NAME}\b${BLOCK_SUFFIX}`, KEYWORD),
    line(
      `${kind}-end.cable`,
      source`${end}${NO_OBJECT}(?:[A-Za-z][A-Za-z'/ -]{0,40}\b)?${LAST_WORD}${CLOSED}`,
      KEYWORD,
    ),
    line(`${kind}-end.cable`, source`${edge}(?:(?:END|End)\s)?UNQUOTE\b`, KEYWORD),
  ]
}
