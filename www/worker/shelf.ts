// What stays on this machine between visits: one IndexedDB, one record a storage key.

import type { Kept } from "./messages.ts";

const NAME = "playfield";
const STORE = "pipelines";

export async function put(key: string, record: Kept): Promise<void> {
  await within("readwrite", (store) => store.put(record, key));
}

export async function get(key: string): Promise<Kept | undefined> {
  return (await within("readonly", (store) => store.get(key))) as Kept | undefined;
}

async function within(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });
}
