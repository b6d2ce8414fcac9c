import { VisitsPage } from '../../../components/staff/visits/visits-page'

export default function StaffVisits() {
  return <VisitsPage />
}
