// Cable in CodeMirror 6 with @codemirror/lsp-client, over a WebSocket that hands on what the server says and hears.

import { LSPClient, languageServerExtensions } from '@codemirror/lsp-client'
import { basicSetup, EditorView } from 'codemirror'

/** One message of the protocol in each message of the socket, without its header. */
function overSocket(address) {
  return new Promise((resolve, reject) => {
    const handlers = new Set()
    const socket = new WebSocket(address)
    socket.onmessage = ({ data }) => {
      for (const handle of handlers) handle(String(data))
    }
    socket.onerror = reject
    socket.onopen = () =>
      resolve({
        send: (message) => socket.send(message),
        subscribe: (handle) => handlers.add(handle),
        unsubscribe: (handle) => handlers.delete(handle),
      })
  })
}

const client = new LSPClient({ extensions: languageServerExtensions() }).connect(
  await overSocket('ws://127.0.0.1:8080'),
)
new EditorView({ parent: document.body, extensions: [basicSetup, client.plugin('file:///a.cable', 'cable')] })
