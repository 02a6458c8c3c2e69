/** What a page is rendered from, on the server and, from the same data in the document, in the browser. No secret is among it. */
export interface PortalData {
  readonly person: string;
  readonly orders: readonly Order[];
  readonly countermandUrl: string;
}

export interface Order {
  readonly number: string;
  readonly customer: string;
  /** How Countermand calls it. */
  readonly reference: string;
}

/** The data of this document. */
export function dataOfThePage(): PortalData {
  return JSON.parse(document.getElementById('portal-data')?.textContent ?? 'null') as PortalData;
}
