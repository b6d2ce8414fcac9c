import { EventsPage } from '../../../components/staff/events/events-page'

export default function EventsRoute() {
  return <EventsPage />
}
