import { type Port, serve } from './browser.ts'

/**
 * Entry of `dist/web/server.js`, the language server in a worker of its own: its scope is the port. An error that nobody
 * catches tells whoever started it that it is at its end.
 */
serve(globalThis as unknown as Port, {
  onFailure: (error) =>
    void setTimeout(() => {
      throw error
    }),
})
