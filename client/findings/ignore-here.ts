import { Uri, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { changeCablerc, newFile } from '../rule-levels/write-cablerc.ts'

/** What a code action of the server asks for; see server/host/protocol/rules/rule-actions.ts. */
export interface IgnoreHere {
  readonly rule: string
  readonly at: string
  readonly uri: string
  readonly file?: string
  readonly path?: string
}

/** Notes in the `.cablerc.json` of the folder that one finding is not to be reported; the record stays as it is. */
export async function ignoreHere(wish: unknown, client: LazyClient): Promise<void> {
  if (!isWish(wish)) return
  const { rule, at, uri } = wish
  const file = wish.file === undefined ? newFile(uri) : Uri.parse(wish.file, true)
  const path = wish.path ?? (file && pathFrom(file, uri))
  if (!file || path === undefined) return
  const undo = await changeCablerc(file, 'cable/ignoreEdits', { file: path, rule, at }, client)
  if (!undo) return
  const [takeBack, show] = ['Undo', 'Show It']
  const said = `This finding of ${rule} is set aside in ${workspace.asRelativePath(file)}.`
  // It is done; nobody waits for what the user says to it.
  void window.showInformationMessage(said, takeBack, show).then(async (chosen) => {
    if (chosen === takeBack) await undo()
    if (chosen === show) await window.showTextDocument(file)
  })
}

function isWish(wish: unknown): wish is IgnoreHere {
  const { rule, at, uri } = (wish ?? {}) as Partial<IgnoreHere>
  return [rule, at, uri].every((part) => typeof part === 'string')
}

/** A new file lies in the workspace folder of the cable, so the one path begins with the other. */
function pathFrom(file: Uri, cable: string): string {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
  return Uri.parse(cable, true).path.slice(folder.length)
}
