import { type CodeActionContext, CodeActionTriggerKind } from 'vscode-languageserver'
import { FIX_ALL } from '../../../language/features/code-actions/fix-all.ts'

/**
 * The kinds of actions that a client asks for, without what it asks for on nobody's word: a user who has
 * `source.fixAll` run on save means another linter, and no record is to change for it. On its own the editor
 * gets all safe fixes only by their full name; where a user has just chosen the command, also by a wider one.
 *
 * A client that does not say which of the two it is counts as one on its own.
 *
 * @returns kinds as in `only` of the protocol; undefined where the client names none
 */
export function askedKinds({ only, triggerKind }: CodeActionContext): readonly string[] | undefined {
  if (only === undefined || triggerKind === CodeActionTriggerKind.Invoked || only.includes(FIX_ALL)) return only
  return only.flatMap((kind) => (kind === '' ? ALL_BUT_SOURCE : FIX_ALL.startsWith(`${kind}.`) ? [] : [kind]))
}

/** What the empty kind stands for, but for the kinds below `source`. */
const ALL_BUT_SOURCE = ['quickfix', 'refactor']
