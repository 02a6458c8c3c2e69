/** What is asked for of a fulfilment order, everywhere the same. */
const FIELDS = `
  id status requestStatus updatedAt
  order { id name }
  supportedActions { action }
  lineItems(first: 50) { nodes { id sku productTitle totalQuantity remainingQuantity } }
  fulfillments(first: 1) { nodes { id } }`;

export const READ = `query FulfillmentOrder($id: ID!) { fulfillmentOrder(id: $id) { ${FIELDS} } }`;

/** The fulfilment orders of the same order: among them the one that took a stopped one's place. */
export const SIBLINGS = `query Siblings($id: ID!) { fulfillmentOrder(id: $id) { id order { fulfillmentOrders(first: 50) { nodes { ${FIELDS} } pageInfo { hasNextPage } } } } }`;

export const SEARCH = `query Search($text: String!, $limit: Int!) { orders(first: $limit, query: $text) { nodes { name createdAt fulfillmentOrders(first: 10) { nodes { id status requestStatus } } } } }`;

export const CANCEL = `mutation Cancel($id: ID!) { result: fulfillmentOrderCancel(id: $id) { fulfillmentOrder { ${FIELDS} } replacementFulfillmentOrder { id status requestStatus } userErrors { code field message } } }`;

export const REQUEST = `mutation Request($id: ID!, $message: String) { result: fulfillmentOrderSubmitCancellationRequest(id: $id, message: $message) { fulfillmentOrder { ${FIELDS} } userErrors { field message } } }`;

export const HOLD = `mutation Hold($id: ID!, $notes: String) { result: fulfillmentOrderHold(id: $id, fulfillmentHold: { reason: OTHER, reasonNotes: $notes }) { fulfillmentOrder { ${FIELDS} } userErrors { field message } } }`;
