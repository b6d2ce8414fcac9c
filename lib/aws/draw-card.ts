import { z } from 'zod'
import type { Drawing } from '../card-file/drawing'
import type { GraphQl } from './graphql'

const drawCard = /* GraphQL */ `
  mutation DrawCard($drawing: AWSJSON!) {
    drawCard(drawing: $drawing)
  }
`

/** Has a card's file drawn and stored by the `draw-card` function. */
export function createDrawCard(graphql: GraphQl): (drawing: Drawing) => Promise<void> {
  return async (drawing) => {
    await graphql.send(
      drawCard,
      { drawing: JSON.stringify(drawing) },
      z.object({ drawCard: z.int().positive() }),
    )
  }
}
