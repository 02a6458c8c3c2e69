import { readFileSync } from 'node:fs';

const FIXTURES = new URL('../__fixtures__/', import.meta.url);

/** A file of the vendor's page "Cancel Order", byte for byte. */
export function vendorBytes(name: 'cancel-order.example.json' | 'cancel-order.schema.txt'): Buffer {
  return readFileSync(new URL(name, FIXTURES));
}

type Fields = Record<string, unknown>;

/** The response example of the vendor's page "Cancel Order": an envelope round an order whose id is `string`. */
export function cancelExample(): { status: boolean; message: string; data: Fields & { address: Fields; line_items: Fields[] } } {
  return JSON.parse(vendorBytes('cancel-order.example.json').toString('utf8'));
}

/** A field as the vendor's schema declares it. */
export interface DeclaredField {
  readonly name: string;
  readonly type: string;
  readonly presence: string;
}

/** The response schema of the same page: three lines a field. */
export function cancelSchema(): DeclaredField[] {
  const lines = vendorBytes('cancel-order.schema.txt').toString('utf8').trimEnd().split('\n');
  return Array.from({ length: lines.length / 3 }, (_, index) => {
    const [name = '', type = '', presence = ''] = lines.slice(index * 3, index * 3 + 3);
    return { name, type, presence };
  });
}

/** An order that every page would recognise, with what a test changes. */
export function orderDocument(changes: Fields = {}): Fields {
  return { ...cancelExample().data, id: 'F237-120723-000001', reference_id: 'WILLOW-10480', order_status: 'new_order', cancelled_at: null, ...changes };
}
