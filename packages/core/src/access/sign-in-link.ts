/** The page of the server at `address`, such as `http://127.0.0.1:4000`, whose button uses the code. */
export function signInLink(address: string, code: string): string {
  return `${address}/sign-in?code=${code}`;
}
