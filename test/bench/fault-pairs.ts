import { allPairs, describeTrial, someCombinations, tryTogether } from '../support/generator/fault-matrix.ts'

// Usage: node test/bench/fault-pairs.ts [part of a fault's name or rule] [triples to try]
// Plants every pair of faults in one cable and lists those that nothing tells of.
const only = process.argv[2] ?? ''
const triples = Number(process.argv[3] ?? (only === '' ? 2_000 : 0))

const counts = { combinations: 0, trials: 0, hidden: 0, without: 0 }
const matches = (kinds: readonly { readonly name: string; readonly rules: readonly string[] }[]): boolean =>
  kinds.some(({ name, rules }) => name.includes(only) || rules.some((rule) => rule.includes(only)))

for (const kinds of [...allPairs(), ...someCombinations(3, triples, 1)].filter(matches)) {
  const trials = tryTogether(kinds)
  counts.combinations++
  counts.trials += trials.length
  if (trials.length === 0) counts.without++
  for (const trial of trials) {
    counts.hidden += trial.hidden.length
    for (const line of describeTrial(trial)) console.log(line)
  }
}
console.log(
  `${counts.combinations} combinations, ${counts.without} of them in no cable; ${counts.trials} cables, ${counts.hidden} faults hidden`,
)
process.exitCode = counts.hidden === 0 ? 0 : 1
