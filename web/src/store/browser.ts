/**
 * What the browser keeps for somebody who is signed in: drafts, and files that wait to be sent. Signing out empties it, and
 * so does somebody else's signing in.
 */
const NAME = 'portfolio';
const OWNER = 'owner';

/** The stores there are; a new one gets the next number of the database. */
export type StoreName = 'drafts' | 'uploads';
const VERSION = 1;

let open: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  open ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const name of ['drafts', 'uploads'] satisfies StoreName[]) request.result.createObjectStore(name);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return open;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function store(name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(name, mode).objectStore(name);
}

/** What is kept under a key, if anything. */
export async function kept<T>(name: StoreName, key: string): Promise<T | undefined> {
  return (await settled((await store(name, 'readonly')).get(key))) as T | undefined;
}

/** Everything kept in a store, by its key. */
export async function allKept<T>(name: StoreName): Promise<[string, T][]> {
  const from = await store(name, 'readonly');
  const [keys, values] = await Promise.all([settled(from.getAllKeys()), settled(from.getAll())]);
  return keys.map((key, at) => [String(key), values[at] as T]);
}

/** Keeps something. */
export async function keep(name: StoreName, key: string, value: unknown): Promise<void> {
  await settled((await store(name, 'readwrite')).put(value, key));
}

/** Keeps it no longer. */
export async function forget(name: StoreName, key: string): Promise<void> {
  await settled((await store(name, 'readwrite')).delete(key));
}

/** Forgets all that names somebody. */
export async function empty(): Promise<void> {
  sessionStorage.clear();
  localStorage.removeItem(OWNER);
  const database = await open?.catch(() => undefined);
  database?.close();
  open = undefined;
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(NAME);
    // A second tab that has it open closes it when it hears of the signing out.
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}

/** Says whose browser it is now: what is kept of anybody else goes. */
export async function belongTo(person: string): Promise<void> {
  const before = localStorage.getItem(OWNER);
  if (before !== null && before !== person) await empty();
  localStorage.setItem(OWNER, person);
}
