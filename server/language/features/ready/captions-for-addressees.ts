import type { Matter, ReadyCheck } from './matter.ts'

/** STADIS keeps a message within State, NODIS for its addressees by name: whom it is sent to has to fit. */
export const captionsForAddressees: ReadyCheck = ({ captions, to, info, exempt }, vocabulary) => {
  const left = new Set(exempt.map(({ name }) => name.text))
  const addressees = [...to, ...info].filter((each) => !each.exempt && !left.has(each.name.text))
  return captions.flatMap(({ name }): Matter[] => {
    const code = vocabulary.caption(name)?.code
    return addressees.flatMap((addressee): Matter[] => {
      const kind = vocabulary.post(addressee.name.text)?.kind
      const span = addressee.name
      if (code === 'STADIS' && kind === 'agency')
        return [
          {
            id: 'ready-caption-addressee',
            weight: 'blocks',
            span,
            text: `STADIS keeps a message within State, and ${span.text} is another agency`,
          },
        ]
      if (code === 'NODIS' && kind === 'collective')
        return [
          {
            id: 'ready-caption-addressee',
            weight: 'blocks',
            span,
            text: `NODIS is for addressees by name, and ${span.text} is a group of posts`,
          },
        ]
      return []
    })
  })
}
