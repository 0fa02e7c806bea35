import { anchoringTable } from './table';

process.stdout.write(anchoringTable());
