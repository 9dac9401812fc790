/**
 * What the editor asks for on saving, said as the user has named it.
 * Which fixes there are is told by the server.
 */

import { CodeActionKind, CodeActionTriggerKind, type TextDocument, workspace } from 'vscode'
import type { CodeActionMiddleware } from 'vscode-languageclient'

const FIX_ALL = CodeActionKind.SourceFixAll.append('cable')

/**
 * Says on saving what the user has named. Where both `source.fixAll` and `source.fixAll.cable` are to run, the
 * editor asks for the wider one alone, to which the server gives nothing that changes a record.
 */
export const namedFixAll: CodeActionMiddleware = {
  provideCodeActions(document, range, context, token, next) {
    const { only, triggerKind } = context
    const isWider = only !== undefined && only.value !== FIX_ALL.value && only.contains(FIX_ALL)
    if (triggerKind !== CodeActionTriggerKind.Automatic || !isWider || !isNamed(document))
      return next(document, range, context, token)
    return next(document, range, { ...context, only: FIX_ALL }, token)
  },
}

/** Whether saving this document is to apply all safe fixes, by their own name. The setting is a list or an object. */
function isNamed(document: TextDocument): boolean {
  const kinds = workspace.getConfiguration('editor', document).get<unknown>('codeActionsOnSave')
  if (Array.isArray(kinds)) return kinds.includes(FIX_ALL.value)
  const value = (kinds as Readonly<Record<string, unknown>> | undefined)?.[FIX_ALL.value]
  return value === true || value === 'explicit' || value === 'always'
}
