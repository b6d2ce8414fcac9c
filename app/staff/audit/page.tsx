import { AuditPage } from '../../../components/staff/audit/audit-page'

export default function StaffAudit() {
  return <AuditPage />
}
