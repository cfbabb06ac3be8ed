import {type Plan, planFrom} from './plan.ts'
import {type Printed, print} from './print.ts'
import {randomFrom} from './random.ts'

export interface Generated extends Printed {
  plan: Plan
}

/** An answer of known structure as raw text. It shares no code and no pattern with what recovers structure. */
export function generate(seed: number): Generated {
  const random = randomFrom(seed)
  const plan = planFrom(random)
  return {plan, ...print(plan, random)}
}
