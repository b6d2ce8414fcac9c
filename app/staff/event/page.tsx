import { EventPage } from '../../../components/staff/event/event-page'

export default function EventRoute() {
  return <EventPage />
}
