import { connect } from '@countermand/react/element';
import { fetchSession } from './fetch-session.ts';
import { dataOfThePage } from './portal-data.ts';

connect({ baseUrl: dataOfThePage().countermandUrl, fetchSession });
