import type { Metadata } from 'next'
import { CardGone } from '../../../../components/take-away/card-gone'
import { ConfirmDelete } from '../../../../components/take-away/confirm-delete'
import { TakeAway } from '../../../../components/take-away/take-away'
import { guestApi } from '../../../../lib/api/guest-on-server'

export const metadata: Metadata = { title: 'Delete this card?' }

/** The first tap of deleting leads here, the second one deletes. */
export default async function DeletePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const reply = await (await guestApi()).cardByToken(token)
  if (reply.kind === 'refused') return <CardGone />
  if (reply.value.state === 'deleted') return <TakeAway token={token} card={reply.value} />
  return <ConfirmDelete token={token} card={reply.value} />
}
