import type { AccessCases } from './cases'

/** What whoever has a card's link may ask, with no account. */
export const guestCases: AccessCases = {
  queries: {
    cardByToken: {
      call: (own) => `cardByToken(token: "${own.token}") { card refusal { code } }`,
      expected: { linkHolder: 'allowed' },
    },
    cardFile: {
      call: (own) => `cardFile(token: "${own.token}", file: "card") { url refusal { code } }`,
      expected: { linkHolder: 'refused' },
    },
  },
  mutations: {
    tokenByCode: {
      call: (own) => `tokenByCode(code: "${own.shortCode}") { token refusal { code } }`,
      expected: { linkHolder: 'allowed' },
    },
    deleteCardByToken: {
      call: (own) => `deleteCardByToken(token: "${own.token}") { deletedAt refusal { code } }`,
      expected: { linkHolder: 'allowed' },
    },
    drawCard: { call: () => `drawCard(drawing: "{}")`, expected: {} },
  },
}
