import { BoardPage } from '../../components/staff/board/board-page'

export default function StaffBoard() {
  return <BoardPage />
}
