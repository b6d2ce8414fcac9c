import { FiguresPage } from '../../../components/staff/figures/figures-page'

export default function FiguresRoute() {
  return <FiguresPage />
}
