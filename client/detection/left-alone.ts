import { type Disposable, type Memento, type TextDocument, Uri, workspace } from 'vscode'

/** Documents whose language the user has set by hand, so that nothing else is to change it. */
export interface LeftAlone extends Disposable {
  has(document: TextDocument): boolean
  /** Takes note of a text that much was put into: it may be one of these, being saved under another name. */
  filled(document: TextDocument): void
}

const KEY = 'cable.setBackToPlainText'
/** The latest so many files are remembered. */
const MOST = 300
/** Milliseconds around a change of `files.associations` in which the editor looks anew at the language of every text. */
const LOOKING_ANEW = 500

/**
 * Follows the language of documents: one that is set from cable to something else, or to plain text, is left
 * alone from then on, in later sessions and under later names, until it is set to cable. What the editor itself
 * sets back, because associations have changed, is nobody's word.
 *
 * @param memory where files are remembered; what has no name yet is remembered while it is open
 */
export function leftAlone(memory: Memento): LeftAlone {
  const uris = new Set(memory.get<readonly string[]>(KEY, []))
  const save = (): void => void memory.update(KEY, [...uris].filter((uri) => !isUnnamed(uri)).slice(-MOST))
  const add = (uri: string): void => {
    uris.add(uri)
    save()
  }
  const forget = (uri: string): void => {
    if (uris.delete(uri)) save()
  }

  // Told before or after the languages that it changes: both orders are seen.
  const addedAt = new Map<string, number>()
  let associatedAt = Number.NEGATIVE_INFINITY
  let mayBeSetBack = new Set<string>()
  const addByHand = (uri: string): void => {
    if (mayBeSetBack.delete(uri) && Date.now() - associatedAt < LOOKING_ANEW) return
    addedAt.set(uri, Date.now())
    add(uri)
  }
  const associated = (): void => {
    associatedAt = Date.now()
    for (const [uri, time] of addedAt) if (associatedAt - time < LOOKING_ANEW) forget(uri)
    addedAt.clear()
    const cables = workspace.textDocuments.filter(({ languageId }) => languageId === 'cable')
    mayBeSetBack = new Set(cables.map(({ uri }) => uri.toString()))
  }

  // A change of language is told as a close and an open in one turn, a real close without the open.
  const languageBefore = new Map<string, string>()
  const onClose = ({ uri, languageId }: TextDocument): void => {
    const key = uri.toString()
    languageBefore.set(key, languageId)
    queueMicrotask(() => {
      if (languageBefore.delete(key) && isUnnamed(key)) uris.delete(key)
    })
  }
  const onOpen = (document: TextDocument): void => {
    const key = document.uri.toString()
    const before = languageBefore.get(key)
    languageBefore.delete(key)
    if (document.languageId === 'cable') forget(key)
    else if (before === 'cable' || (before !== undefined && document.languageId === 'plaintext')) addByHand(key)
    else if (before === undefined && isSavedFromOne(document, uris)) add(key)
  }

  const listeners = [
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files.associations')) associated()
    }),
    workspace.onDidCloseTextDocument(onClose),
    workspace.onDidOpenTextDocument(onOpen),
    // Before it happens, because the file is opened under its new name before it is told.
    workspace.onWillRenameFiles(({ files }) => {
      for (const [, to] of renamings(uris, files)) add(to)
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const [from] of renamings(uris, files)) forget(from)
    }),
  ]
  return {
    has: ({ uri }) => uris.has(uri.toString()),
    filled(document) {
      if (isSavedFromOne(document, uris)) add(document.uri.toString())
    },
    dispose() {
      for (const listener of listeners) listener.dispose()
    },
  }
}

function isUnnamed(uri: string): boolean {
  return uri.startsWith('untitled:')
}

/** Old and new address of each remembered file that is renamed, or that lies in a folder that is. */
function renamings(
  uris: ReadonlySet<string>,
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): readonly (readonly [from: string, to: string])[] {
  return [...uris].flatMap((from) => {
    const { path, ...rest } = Uri.parse(from)
    const renamed = files.find(({ oldUri }) => path === oldUri.path || path.startsWith(`${oldUri.path}/`))
    if (renamed === undefined || rest.scheme !== renamed.oldUri.scheme) return []
    return [
      [from, renamed.newUri.with({ path: renamed.newUri.path + path.slice(renamed.oldUri.path.length) }).toString()],
    ]
  })
}

/** A text that is saved under another name is opened under it while the one that it came from is still open. */
function isSavedFromOne(document: TextDocument, uris: ReadonlySet<string>): boolean {
  return workspace.textDocuments.some(
    (other) =>
      other !== document &&
      uris.has(other.uri.toString()) &&
      other.lineCount === document.lineCount &&
      document.lineCount > 1 &&
      other.getText() === document.getText(),
  )
}
