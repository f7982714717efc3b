declare module '*.causeway?url' {
  const url: string;
  export default url;
}
