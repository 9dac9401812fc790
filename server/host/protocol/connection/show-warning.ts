import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver'

/** Shows the user a sentence. The library's own way is a request, which waits for an answer that nobody needs. */
export function showWarning(connection: Connection, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }).catch(() => {
    // The client is gone; there is no one left to tell.
  })
}

/** Tells the user something that is no trouble, without waiting for what comes of it. */
export function showInformation(connection: Connection, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message }).catch(() => {
    // The client is gone, as above.
  })
}
