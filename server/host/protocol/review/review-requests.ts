/**
 * What a client asks for reading, comparing and for the ledger. None of it is loaded before it is asked for.
 * How a page or a ledger is made is in the core.
 */

import type { Connection } from 'vscode-languageserver'
import type { Linter } from '../../../language/rules/linter/lint.ts'
import { documentLinks } from '../collection/collection-answers.ts'
import type { OpenedCollection } from '../collection/collection-host.ts'
import type { Configurations } from '../configuration/configurations.ts'
import type { Fence } from '../connection/fence.ts'
import { aboutText } from '../documents/about-text.ts'
import type { Documents } from '../documents/documents.ts'
import type { Positions } from '../positions/positions.ts'
import {
  compareRequest,
  ledgerEnterRequest,
  ledgerExportRequest,
  ledgerReplayRequest,
  ledgerStateRequest,
  ledgerTakeBackRequest,
  readingViewRequest,
} from './review-types.ts'

export interface ReviewOptions {
  readonly connection: Connection
  readonly documents: Documents
  readonly configurations: Configurations
  readonly positions: Positions
  readonly fence: Fence
  readonly linter: () => Linter
  readonly timeZone: () => string
  readonly collection: () => OpenedCollection | undefined
}

/** Answers them; a text that is unknown or too large gives none. */
export function answerReviews({
  connection,
  documents,
  positions,
  configurations,
  fence,
  linter,
  timeZone,
  collection,
}: ReviewOptions): void {
  const about = aboutText({ documents, fence, positions })
  connection.onRequest(
    readingViewRequest,
    about('cable/readingView', null, async (document, { page }) => {
      const { lint } = await configurations.resolve(document.uri)
      const { readingView } = await import('./reading-view-answer.ts')
      const opened = collection()
      return readingView(document, {
        linter: linter(),
        config: lint,
        timeZone: timeZone(),
        page: page === true,
        cables: opened ? documentLinks(opened, document) : [],
      })
    }),
  )
  connection.onRequest(
    compareRequest,
    about('cable/compare', null, async (document, params, token) => {
      const { compare } = await import('./compare-answer.ts')
      return compare(document, params, documents.largestText, token)
    }),
  )
  connection.onRequest(
    ledgerStateRequest,
    fence.request('cable/ledgerState', null, async (params) =>
      (await import('./ledger-answers.ts')).ledgerState(params),
    ),
  )
  connection.onRequest(
    ledgerEnterRequest,
    fence.request('cable/ledgerEnter', null, async (params) =>
      (await import('./ledger-answers.ts')).ledgerEnter(params, linter()),
    ),
  )
  connection.onRequest(
    ledgerTakeBackRequest,
    fence.request('cable/ledgerTakeBack', null, async (params) =>
      (await import('./ledger-answers.ts')).ledgerTakeBack(params),
    ),
  )
  connection.onRequest(
    ledgerReplayRequest,
    fence.request('cable/ledgerReplay', null, async (params) =>
      (await import('./ledger-answers.ts')).ledgerReplay(params),
    ),
  )
  connection.onRequest(
    ledgerExportRequest,
    fence.request('cable/ledgerExport', null, async (params) =>
      (await import('./ledger-export.ts')).ledgerExport(params),
    ),
  )
}
