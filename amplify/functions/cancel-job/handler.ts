export const handler = () => {}
