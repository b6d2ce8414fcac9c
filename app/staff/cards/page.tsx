import { CardsPage } from '../../../components/staff/cards/cards-page'

export default function StaffCards() {
  return <CardsPage />
}
