/**
 * The TextMate grammar out of which `cable.tmLanguage.json` is made: colours before the server is up.
 * Shallow on purpose, a pattern for each kind of line: what a line means is known by the server.
 */

import { blocks } from './blocks.ts'
import { body } from './body.ts'
import { header } from './header.ts'
import { labelled } from './labelled.ts'
import { references } from './references.ts'
import { include, type Repository, type Rule } from './rule.ts'
import { text } from './text.ts'

interface Grammar {
  readonly name: string
  readonly scopeName: string
  readonly patterns: readonly Rule[]
  readonly repository: Repository
}

/**
 * The grammar of VS Code. A pattern sees one line; what depends on the line before (an unmarked paragraph number, a
 * heading, a signature) is a state that the line before opens. Every state and every wrapped field ends at a blank line
 * or at the line after it at the latest, so a text torn anywhere is read rightly from the next blank line on. One scope
 * `meta.<kind>.cable` tells the kind of a line; `meta.part.<part>.cable` marks parts of lines.
 */
export const cableGrammar: Grammar = {
  name: 'Cable',
  scopeName: 'source.cable',
  patterns: include(
    'blank',
    'archive-line',
    'page',
    'transmission',
    'distribution',
    'date-time-group-line',
    'order',
    'tags',
    'reference',
    'subject',
    'field',
    'torn-header',
    'classification',
    'banner',
    'caption',
    'lone-addressee',
    'message-set',
    'ending',
    'rule',
    'paragraph',
    'list-marked',
    'paragraph-first',
    'list-dash',
    'inline',
    'split-end',
    'sentence-end',
  ),
  repository: { ...header, ...text, ...labelled, ...references, ...blocks, ...body },
}

/** The text of `cable.tmLanguage.json`. */
export function grammarText(): string {
  return `${JSON.stringify(cableGrammar, null, 2)}\n`
}
