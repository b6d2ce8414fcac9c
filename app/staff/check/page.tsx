import { CheckPage } from '../../../components/staff/check/check-page'

export default function CheckRoute() {
  return <CheckPage />
}
