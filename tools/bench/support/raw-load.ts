import { Pool } from 'undici';

/** Bare undici: reads and writes in turn, as many at once as asked, nothing kept of them. Answers when all have been answered. */
export async function rawLoad(url: string, { cancels, atOnce }: { readonly cancels: number; readonly atOnce: number }): Promise<void> {
  const pool = new Pool(url, { connections: atOnce, pipelining: 1 });
  const headers = { authorization: 'Bearer bench', accept: 'application/json' };
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < cancels) {
      const id = String(next++);
      for (const [method, path] of [['GET', `/orders/${id}`], ['POST', `/orders/${id}/cancel`]] as const) {
        const { body } = await pool.request({ method, path, headers });
        await body.json();
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  await pool.close();
}
