import { languages, type TextDocument, workspace } from 'vscode'

/** Whether the user says by `files.associations` what language the document has, be it plain text. */
export function isAssociated(document: TextDocument): boolean {
  const found = workspace.getConfiguration('files', document).inspect<Associations>('associations')
  const said = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue]
  return said.some((associations) => Object.keys(associations ?? {}).some((pattern) => names(pattern, document)))
}

type Associations = Readonly<Record<string, string>>

/** As the editor reads these patterns: of the name, or of the whole path where there is a slash, in any case of letters. */
function names(pattern: string, { uri, languageId }: TextDocument): boolean {
  const lower = pattern.toLowerCase()
  const whole = lower.includes('/') ? lower : `**/${lower}`
  // All that is asked of the document are these two.
  const inLowerCase = { uri: uri.with({ path: uri.path.toLowerCase() }), languageId } as TextDocument
  return languages.match({ pattern: whole }, inLowerCase) > 0
}
