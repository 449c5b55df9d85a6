import { runMarket } from './processes/run-market';

await runMarket('dev', 'development');
