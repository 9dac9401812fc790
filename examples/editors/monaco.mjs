// Cable in Monaco with monaco-languageclient, over a WebSocket that hands on what `cable lsp` says and hears.

import { LanguageClientWrapper } from 'monaco-languageclient/lcwrapper'
import { MonacoVscodeApiWrapper } from 'monaco-languageclient/vscodeApiWrapper'

// The grammar of VS Code, as the web server hands it out.
const GRAMMAR = '/syntaxes/cable.tmLanguage.json'

await new MonacoVscodeApiWrapper({
  $type: 'extended',
  viewsConfig: { $type: 'EditorService' },
  userConfiguration: { json: JSON.stringify({ 'cable.rules': { 'para-gap': 'off' } }) },
  extensions: [
    {
      config: {
        name: 'cable',
        publisher: 'cable-authors',
        version: '0.1.0',
        engines: { vscode: '*' },
        contributes: {
          languages: [{ id: 'cable', extensions: ['.cable', '.telegram'] }],
          grammars: [{ language: 'cable', scopeName: 'source.cable', path: './cable.tmLanguage.json' }],
        },
      },
      filesOrContents: new Map([['/cable.tmLanguage.json', new URL(GRAMMAR, location.href)]]),
    },
  ],
}).start()

await new LanguageClientWrapper({
  languageId: 'cable',
  connection: { options: { $type: 'WebSocketUrl', url: 'ws://127.0.0.1:8080' } },
  clientOptions: { documentSelector: ['cable'] },
}).start()
