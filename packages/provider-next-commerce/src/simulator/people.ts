import type { Random } from '@countermand/provider-kit/testing';
import type { SimulatedPerson } from './state.ts';

const FIRST_NAMES = [
  'Abena', 'Anselm', 'Birgit', 'Caspian', 'Delphine', 'Emeka', 'Fleur', 'Gideon', 'Halima', 'Ivo', 'Jamila', 'Kenji', 'Lotte', 'Marisol',
  'Nikhil',
  'Odette', 'Piotr', 'Ruta', 'Saoirse', 'Tadeo', 'Ulrike', 'Vesna', 'Wim', 'Xiomara', 'Yusuf', 'Zelda',
] as const;
const LAST_NAMES = [
  'Amberley', 'Brightwater', 'Coldharbour', 'Duskwood', 'Everleigh', 'Fennimore', 'Glasswright', 'Hawksworth-Ito', 'Inkpen', 'Jessamine',
  'Kingfisher',
  'Lowenthal-Moss', 'Marchbank', 'Netherby', 'Oakhollow', 'Penhaligo', 'Ravenscar', 'Silverlake', 'Thistledown', 'Underhill-Grey',
] as const;
const STREETS = ['Cedar Row', 'Quarry Street', 'Harvest Lane', 'Beacon Hill Road', 'Orchard Court', 'Tidewater Drive', 'Kiln Street'] as const;
/** Real places, so that maps and formats look right; nobody lives at these addresses. */
const PLACES = [
  { line4: 'Boise', state: 'ID', postcode: '83702', country: 'US' },
  { line4: 'Asheville', state: 'NC', postcode: '28801', country: 'US' },
  { line4: 'Tucson', state: 'AZ', postcode: '85701', country: 'US' },
  { line4: 'Bangor', state: 'ME', postcode: '04401', country: 'US' },
  { line4: 'Halifax', state: 'NS', postcode: 'B3H 4R2', country: 'CA' },
  { line4: 'Bristol', state: '', postcode: 'BS1 4DJ', country: 'GB' },
] as const;

/** A customer who does not exist: reserved telephone numbers and mail domain. */
export function inventPerson(random: Random, id: number): SimulatedPerson {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  return {
    id,
    first_name: first,
    last_name: last,
    email: `${first}.${last}@example.com`.toLowerCase(),
    phone_number: `+1${random.between(201, 989)}55501${String(random.between(0, 99)).padStart(2, '0')}`,
    line1: `${random.between(1, 4999)} ${random.pick(STREETS)}`,
    line2: random.chance(20) ? `Unit ${random.between(1, 60)}` : '',
    ...random.pick(PLACES),
  };
}
