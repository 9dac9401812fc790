import type { CableFacts } from './cable-facts.ts'
import type { Random } from './random.ts'

/** Captions that may stand together on this cable, in file order. */
export function chooseCaptions(random: Random, facts: CableFacts, restricted: boolean): readonly string[] {
  const captions = [...distribution(random, facts)]
  if (facts.sensitive) captions.splice(random.integer(0, captions.length), 0, 'SENSITIVE')
  if (restricted) captions.splice(random.integer(0, captions.length), 0, 'NOFORN')
  if (random.chance(0.06)) captions.push(random.pick(['CODEL TARLEN', 'STAFFDEL SAPTER', 'INFORM CONSULS']))
  if (facts.layout !== 'smart' && random.chance(0.04)) captions.push('C O R R E C T E D  C O P Y')
  return captions
}

function distribution(random: Random, { capitals, level }: CableFacts): readonly string[] {
  const classified = level === 'C' || level === 'S' || level === 'TS'
  if (capitals)
    return random.pick([[], [], ['EXDIS'], ['LIMDIS'], ['STADIS', 'EXDIS'], classified ? ['NODIS'] : ['STADIS']])
  const open = [['SIPDIS'], ['SIPDIS'], ['SIPDIS'], ['SIPDIS'], []]
  const closed = [['NODIS'], ['EXDIS'], ['STADIS'], ['ROGER CHANNEL'], ['DISSENT CHANNEL'], ['DS CHANNEL']]
  return random.pick(classified ? [...open, ...closed] : open)
}

/** Attention lines, which may wrap. */
export function chooseAttention(random: Random, { capitals, from }: CableFacts): readonly string[] {
  if (random.chance(0.5)) return []
  const office =
    from.series === 'STATE'
      ? 'POST FOR ECON SECTION'
      : random.pick(['DEPT FOR EUR/RU', 'STATE FOR EB/TPP, OES', 'DEPARTMENT FOR EAP/J AND INR'])
  if (random.chance(0.3) && from.series !== 'STATE')
    return [office, random.pick(['STATE PASS USTR', 'TREASURY FOR OASIA', 'NSC FOR TARLEN'])]
  if (!capitals && random.chance(0.25) && from.series !== 'STATE')
    return ['ISN/RA FOR TARLEN; NEA/I FOR SAPTER, DETCHAR; L FOR BERSONIN,', 'STROFZIN; EB FOR MAUBAN']
  return [office]
}
