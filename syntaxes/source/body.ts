import {
  ADDRESS_WORD,
  ARCHIVE_LINE,
  BLOCK_NAME,
  BLOCK_SUFFIX,
  CAPTION,
  ENTIRE_TEXT,
  FIELD,
  MARK_CONTROL,
  PAGE_LINE,
  PAGE_MARKER,
  PILCROW,
  PORTION_MARK,
  PRECEDENCE,
  RULE_LINE,
} from './fragments.ts'
import { include, inside, line, type Repository, scopes, untilNextLine, untilNextText } from './rule.ts'

const source = String.raw
const BLOCK_LEAD = source`(?:\s{0,3}(\(?(?:(?i:begin)\s)?${BLOCK_NAME}${BLOCK_SUFFIX}\s?[:.]))?`

const UNMARKED = source`\s{0,3}(${PILCROW})?\s{0,3}(\d{1,3})\s?([.)])(?!\d)(?=\s{0,4}["'(\[A-Za-z0-9])(?!\s?(?i:percent)\b)${BLOCK_LEAD}`
const UNMARKED_PARTS = {
  1: 'punctuation.definition.paragraph.cable',
  2: 'constant.numeric.paragraph.cable',
  3: 'punctuation.separator.paragraph.cable',
  4: inside(['block-word']),
}

// Small words that a title in mixed case leaves in lower case.
const CONNECTOR =
  '(?:a|an|and|as|at|but|by|de|del|der|des|di|du|el|al|en|et|for|from|in|into|is|its|la|le|not|of|on|or|over|per|the|to|under|up|v|van|via|von|vs|vs\\.|with|without)'
// Words that betray a sentence where all is in capitals.
const VERB =
  'IS|ARE|WAS|WERE|BE|BEEN|HAS|HAVE|HAD|WILL|WOULD|SAID|TOLD|THAT|WHICH|WHO|HE|SHE|WE|THEY|IT|THIS|HIS|THEIR|NOT|AS|THERE|THAN|DID|DOES|MADE|NOTED|ASKED|ADDED'
const DANGLING = 'THE|OF|AND|TO|A|AN|IN|FOR|WITH|BY|ON|AT|FROM|OR|ITS'
const NOT_HEADING = source`(?:FM|TO|INFO|XMT|ACTION|ORIGIN|DRAFTED|APPROVED|CLEARED|BEGIN|END|PAGE|UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|TOP SECRET|LIMITED OFFICIAL|SBU|RELEASE|RELEASED|${ADDRESS_WORD}|VZCZC\w*|DE R\w*|ZN[RY]|BT|NNNN|NAVADMIN|DEPT FOR|SUBJECT TO|From:|To:|Sent:|Cc:|Attn:)(?:[\s/]|$)|[A-Za-z/]{1,12}:\S|R[A-Z]{3,7}/|R[UH][A-Z]{3,6}\s*$|${CAPTION}\s*$|[ZOPRYW]{1,2}\s(?:[ZOPRY]\s)?\d{5}|(?:${PRECEDENCE})\s|[A-Z]\s[A-Z]\s[A-Z]\s|[A-Z]{2,8}/|[A-Z][.)]\s|${FIELD}`
const NOT_SIGNATURE = source`(?:UNCLASSIFIED|UNCLAS|CONFIDENTIAL|SECRET|SBU|BT|NNNN|XGDS|GDS|EXEMPT|CONCLUSIONS?|BACKGROUND|SUMMARY|COMMENT|INTRODUCTION|RECOMMENDATIONS?)\s*$|${CAPTION}\s*$`

/** The text: paragraphs, lists, headings, and the states that say what may stand in the next line. */
export const body: Repository = {
  blank: {
    comment: 'After a blank line an unmarked number, a list label or a heading can be believed.',
    begin: source`^\s*$`,
    ...untilNextText,
    patterns: include(
      'rule-line',
      'page-line',
      'archive-line',
      'block-opening',
      'paragraph',
      'paragraph-unmarked',
      'portion-opening',
      'reference-item',
      'attention-line',
      'list-label',
      'list-dash',
      'heading',
      'inline',
    ),
  },
  rule: {
    begin: RULE_LINE,
    beginCaptures: scopes({ 0: 'meta.rule.cable punctuation.definition.rule.cable' }),
    ...untilNextText,
    patterns: include(
      'rule-line',
      'page-line',
      'archive-line',
      'block-opening',
      'paragraph',
      'paragraph-unmarked',
      'portion-opening',
      'list-label',
      'list-dash',
      'heading',
      'inline',
    ),
  },
  'rule-line': { patterns: [line('meta.rule.cable', RULE_LINE, { 0: 'punctuation.definition.rule.cable' })] },
  page: {
    begin: source`^\s{0,60}(?:(${PAGE_LINE})|(${PAGE_MARKER}))`,
    beginCaptures: scopes({
      1: 'meta.page.cable comment.line.page.cable',
      2: 'meta.page-marker.cable comment.line.page.cable',
    }),
    ...untilNextLine,
    patterns: [
      line('meta.page.cable', source`^\s{0,12}[A-Z][A-Z '.]{1,20}\s{1,12}\d{4,6}\s*$`, {
        0: 'comment.line.page.cable',
      }),
      ...include('paragraph', 'paragraph-unmarked', 'list-marked', 'inline'),
    ],
  },
  'archive-line': {
    patterns: [line('meta.release.cable', source`^\s*(?:${ARCHIVE_LINE}).*\s*$`, { 0: 'comment.line.archive.cable' })],
  },
  'sentence-end': {
    comment: 'After a full stop at the end of a line, a number is a paragraph and one word in capitals a signature.',
    begin: source`(?<=[.!?]|[.!?]["')])\s*$`,
    ...untilNextLine,
    patterns: [
      line('meta.signature.cable', source`^\s{0,12}(?!${NOT_SIGNATURE})([A-Z][A-Z'-]{2,20})(?=\s*$)`, {
        1: 'entity.name.type.signature.cable',
      }),
      ...include('paragraph', 'paragraph-unmarked', 'portion-opening', 'list-label', 'inline'),
    ],
  },

  paragraph: {
    comment: 'A number with a portion mark is a paragraph wherever it stands.',
    patterns: [
      line(
        'meta.numbered.cable',
        source`^\s{0,3}(${PILCROW})?\s{0,3}(\d{1,3})\s?([.),]{1,2}|(?=\s?\([A-Z]))\s{0,3}(${PORTION_MARK}|${ENTIRE_TEXT})${BLOCK_LEAD}`,
        {
          1: 'punctuation.definition.paragraph.cable',
          2: 'constant.numeric.paragraph.cable',
          3: 'punctuation.separator.paragraph.cable',
          4: inside(['portion']),
          5: inside(['block-word']),
        },
      ),
    ],
  },
  'paragraph-unmarked': {
    patterns: [line('meta.numbered.cable', source`^${UNMARKED}`, UNMARKED_PARTS)],
  },
  'paragraph-first': {
    comment: 'In the first line of a file: many copies begin with the text.',
    patterns: [line('meta.numbered.cable', source`\A${UNMARKED}`, UNMARKED_PARTS)],
  },
  'portion-opening': {
    comment: 'A paragraph without a number. Capitals only: (c) opens the third item of a list.',
    patterns: [
      line(
        'meta.portion-opening.cable',
        source`^\s{0,3}${PILCROW}?\s{0,3}(\((?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|SBU|LOU|FOUO|TS|U|C|S)${MARK_CONTROL}\s?\))`,
        { 1: inside(['portion']) },
      ),
    ],
  },
  portion: {
    patterns: [
      portionOf('markup.bold.cable markup.deleted.portion.top-secret.cable', 'top secret|ts'),
      portionOf('markup.deleted.portion.secret.cable', 'secret|s'),
      portionOf('markup.changed.portion.confidential.cable', 'confidential|c'),
      portionOf('support.type.portion.restricted.cable', 'lou|limited official use'),
      portionOf('support.type.portion.sensitive.cable', 'sbu|fouo|u//fouo'),
      portionOf('support.type.portion.sensitive.cable', 'cui'),
      portionOf('markup.inserted.portion.unclassified.cable', 'unclassified|unclas|u'),
      line('constant.language.portion.foreign.cable', source`\(\s?//[^)\n]{0,90}\)`),
    ],
  },
  'list-label': {
    patterns: [
      line(
        'meta.list-item.cable',
        source`^\s{0,12}${PILCROW}?\s{0,3}(\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,2}[A-Za-z]|\d{1,2}(?=\)))[.)])(?=\s+\S|\()(?:\s{1,3}(${PORTION_MARK}))?`,
        { 1: 'punctuation.definition.list.begin.cable', 2: inside(['portion']) },
      ),
    ],
  },
  'list-marked': {
    comment: 'The label of an item with a portion mark behind it needs no blank line above.',
    patterns: [
      line(
        'meta.list-item.cable',
        source`^\s{0,12}${PILCROW}?\s{0,3}(\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,2}[A-Za-z]|\d{1,2}(?=\)))[.)]|-{1,2}|\*|•|·)\s{1,3}(${PORTION_MARK})(?=\s)`,
        { 1: 'punctuation.definition.list.begin.cable', 2: inside(['portion']) },
      ),
    ],
  },
  'list-dash': {
    patterns: [
      line('meta.list-item.cable', source`^\s{0,12}${PILCROW}?(-{1,2}|\*|•|·)(?=\s+\S)(?:\s{1,3}(${PORTION_MARK}))?`, {
        1: 'punctuation.definition.list.begin.cable',
        2: inside(['portion']),
      }),
    ],
  },

  heading: {
    comment:
      'What may be a heading by its look. Whether it is one is told by what follows, which one line cannot see: the server gives it its colour, so that what looks like a heading is in the outline.',
    patterns: [
      line(
        'meta.heading.cable',
        source`^\s{0,40}(?=\S.{2,48}$)(?!.*[a-z,])(?!${NOT_HEADING})(?!.*\b(?:${VERB})\b)["'(A-Z][^\n]*\s[^\n]*[A-Z0-9)"'?!](?<!\b(?:${DANGLING}))(?=\s*$)`,
      ),
      line(
        'meta.heading.cable',
        source`^\s{0,40}(?=\S.{2,72}$)(?=.*\b[A-Z][a-z]{2})(?!.*(?::\S|/ \d|@|\d, \d{4}$))(?!${NOT_HEADING})(?!.*\s(?!${CONNECTOR}(?:[\s,:]|$))[a-z])["'(A-Z][^\n]*\s[^\n]*[A-Za-z0-9)"'?!](?=\s*$)`,
      ),
    ],
  },

  inline: { patterns: include('block', 'authority', 'reason', 'reference-in-text', 'date-time-group') },
}

function portionOf(name: string, words: string) {
  return line(
    name,
    source`\(\s?(?i:${words})(?![A-Za-z])[^)\n]{0,200}\)|(?<![A-Za-z(])(?i:${words})(?![A-Za-z])[^()\n]{0,24}(?i:entire text)\.?`,
  )
}
