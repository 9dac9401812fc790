/**
 * The colours for editors without TextMate, made of the grammar: the lines of a cable are told apart by the same
 * patterns and states, which each of them writes in its own way. Parts of lines are left to the server.
 */
import { readFileSync } from 'node:fs'
import { cableGrammar } from '../source/grammar.ts'
import { emacsMode } from './emacs.ts'
import { kateSyntax } from './kate.ts'
import { lineStates } from './line-states.ts'
import { vimSyntax } from './vim.ts'

const FOLDER = 'examples/editors'

/** The files by their paths in the project. */
export function coloursOfOthers(): readonly (readonly [path: string, text: string])[] {
  const states = lineStates(cableGrammar)
  const kinds = [...new Set(states.flatMap(({ rules }) => rules.map(({ kind }) => kind)))]
    .filter((kind) => kind !== undefined)
    .sort()
  const reader = readFileSync(new URL('cable-mode.source.el', import.meta.url), 'utf8')
  return [
    [`${FOLDER}/vim/syntax/cable.vim`, vimSyntax(states, kinds)],
    [`${FOLDER}/cable-mode.el`, emacsMode(states, kinds, reader)],
    [`${FOLDER}/kate/cable.xml`, kateSyntax(states, kinds)],
  ]
}
