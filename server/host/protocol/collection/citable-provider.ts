import {
  type CitableCable,
  type CitableList,
  type Citing,
  citableCables,
  citableList,
} from '../../../language/collection/query/citable.ts'
import type { CollectionHost } from './collection-host.ts'

/** No list of proposals is longer. */
const MOST = 100

/** What a cable may cite of the folder as it is now; nothing before anything was read. */
export function citableProvider(host: CollectionHost): (citing: Citing) => readonly CitableCable[] {
  let made: { readonly of: object; readonly version: number; readonly list: CitableList } | undefined
  return (citing) => {
    host.start()
    const opened = host.now()
    if (!opened) return []
    const { collection, vocabulary } = opened
    if (made?.of !== collection || made.version !== opened.version())
      made = { of: collection, version: opened.version(), list: citableList(collection, vocabulary) }
    return citableCables(made.list, citing, MOST)
  }
}
