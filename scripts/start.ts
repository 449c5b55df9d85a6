import { runMarket } from './processes/run-market';

await runMarket('start', 'demo');
