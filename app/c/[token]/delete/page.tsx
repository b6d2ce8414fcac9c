import type { Metadata } from 'next'
import { CardGone } from '../../../../components/take-away/card-gone'
import { ConfirmDelete } from '../../../../components/take-away/confirm-delete'
import { TakeAway } from '../../../../components/take-away/take-away'
import { guestApi } from '../../../../lib/api/guest-on-server'
import { heardSpeech } from '../../heard-speech'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await heardSpeech()).page.delete.title }
}

/** The first tap of deleting leads here, the second one deletes. */
export default async function DeletePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [reply, speech] = await Promise.all([(await guestApi()).cardByToken(token), heardSpeech()])
  if (reply.kind === 'refused') return <CardGone speech={speech} />
  const Page = reply.value.state === 'deleted' ? TakeAway : ConfirmDelete
  return <Page token={token} card={reply.value} speech={speech} />
}
