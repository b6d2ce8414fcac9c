export default function BoardPage() {
  return <h1 className="bs-title">Board</h1>
}
