/** Every rule, in the order in which a reader would check the tables. */
import { corrections } from './corrections';
import { deadlines } from './deadlines';
import { derived } from './derived';
import { figures } from './figures';
import { items } from './items';
import { lists } from './lists';
import { projects } from './projects';
import { quotations } from './quotations';
import { references } from './references';
import { reports } from './reports';
import type { Rule } from './rule';
import { sentences } from './sentences';
import { tasks } from './tasks';
import { threads } from './threads';
import { words } from './words';

export const rules: readonly Rule[] = [
	...references,
	...reports,
	...quotations,
	...sentences,
	...figures,
	...derived,
	...lists,
	...tasks,
	...projects,
	...deadlines,
	...items,
	...threads,
	...words,
	...corrections
];
