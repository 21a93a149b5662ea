// @ts-check
/** The calls over HTTP. A refusal is an error with the server's `code` and a sentence to act on. */

export class Refused extends Error {
  /** @param {number} status @param {string} code @param {string} message */
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** @param {string} path @param {RequestInit} [request] @returns {Promise<Response>} */
async function call(path, request) {
  let answer;
  try {
    answer = await fetch(path, { cache: 'no-store', ...request });
  } catch {
    throw new Refused(0, 'offline', 'There is no connection to the server. Check the network, then try again.');
  }
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => null);
  throw new Refused(
    answer.status,
    said?.code ?? 'internal',
    said?.message ?? 'The server could not do that. Try again in a moment.',
  );
}

/** @param {string} pin */
export const roomCard = async (pin) => (await call(`/api/rooms/${pin}`)).json();

export const topics = async () => (await call('/api/topics')).json();

/** @param {any} wish @param {string} [hostKey] @returns {Promise<{pin: string, hostToken: string, joinUrl: string}>} */
export const createRoom = async (wish, hostKey) =>
  (
    await call('/api/rooms', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(hostKey ? { Authorization: `Bearer ${hostKey}` } : {}) },
      body: JSON.stringify(wish),
    })
  ).json();

/** @param {string} pin @param {string} token @param {'application/json' | 'text/csv'} type */
export const report = (pin, token, type) =>
  call(`/api/rooms/${pin}/report`, { headers: { Accept: type, Authorization: `Bearer ${token}` } });
