import { expect, test } from 'vitest';

import { activitiesOf } from '../actions/activities.ts';
import { EXAMPLES, exampleUpdates, type Example } from '../seed/examples.ts';
import { planIn } from '../plan.ts';
import * as Y from 'yjs';
import { lightOf } from './light.ts';
import { progressOf } from './progress.ts';
import { lagsBehind, standingsIn, watched } from './watched.ts';

function tirtamulya(example: Example = EXAMPLES.a) {
	const plan = planIn(new Y.Doc());
	Y.applyUpdate(plan.doc, exampleUpdates(example).plan);
	return { activities: activitiesOf(plan), reports: progressOf(plan) };
}

test('[MONITOR-14] what is late stands first, then what nobody has heard of, and what is done last', () => {
	const { activities, reports } = tirtamulya();
	const rows = watched(activities, reports, '2027-08-10');
	expect(rows.map(({ activity, light }) => [activity.id, light.because])).toEqual([
		['a-a2', 'far-behind'],
		...['a3', 'a4', 'a5', 'a7', 'a8', 'a9', 'a10', 'a12'].map((id) => [`a-${id}`, 'no-news']),
		['a-a6', 'not-begun'],
		['a-a1', 'done']
	]);
	expect(standingsIn(rows)).toEqual([
		{ standing: 'red', count: 1 },
		{ standing: 'no-news', count: 8 },
		{ standing: 'not-begun', count: 1 },
		{ standing: 'done', count: 1 }
	]);
});

test('[MONITOR-14] an activity somebody reported on is not said to be waiting for its time', () => {
	const { activities, reports } = tirtamulya();
	const { start, end, ...undated } = activities.find(({ id }) => id === 'a-a2')!;
	expect([start, end]).toEqual(['2027-04', '2027-07']);
	const standings = (today: string, withNews: boolean) =>
		standingsIn(watched([undated], withNews ? reports : [], today)).map(({ standing }) => standing);
	expect(standings('2027-07-20', true)).toEqual(['no-months']);
	expect(standings('2027-07-20', false)).toEqual(['no-months']);
});

test('[MONITOR-15] what was asked from elsewhere is followed once somebody reports on it', () => {
	const { activities, reports } = tirtamulya();
	const dam = activities.find(({ list }) => list === 'DU-RKP')!;
	const ids = (rows: ReturnType<typeof watched>) => rows.map(({ activity }) => activity.id);
	expect(ids(watched(activities, reports, '2027-08-10'))).not.toContain(dam.id);
	const news = { ...reports[0]!, id: 'news', activity: dam.id };
	expect(ids(watched(activities, [...reports, news], '2027-08-10'))).toContain(dam.id);
});

test.each([
	[
		'a',
		EXAMPLES.a,
		[
			['a-a1', 30, 'amber'], // stored: green
			['a-a1', 80, 'green'], // stored: amber
			['a-a1', 100, 'green'],
			['a-a2', 45, 'red']
		]
	],
	[
		'b',
		EXAMPLES.b,
		[
			['b-b4', 60, 'green'],
			['b-b8', 100, 'green'],
			['b-b1', 75, 'green'] // stored: amber
		]
	]
])(
	'[MONITOR-16] the lights of example %s, as computed; docs/rules/monitoring.md says where people saw it differently',
	(_, example, lights) => {
		const { activities, reports } = tirtamulya(example);
		const seen = reports.map((report, at) => {
			const activity = activities.find(({ id }) => id === report.activity)!;
			const until = reports.slice(0, at + 1).filter((each) => each.activity === activity.id);
			return [activity.id, report.physical, lightOf(activity, until, report.day).colour];
		});
		expect(seen).toEqual(lights);
	}
);

test('[MONITOR-41] what is past its end is behind, also where nobody has reported; what is done is not', () => {
	const { activities, reports } = tirtamulya();
	const behindOn = (today: string) =>
		watched(activities, reports, today).flatMap(({ activity, light }) =>
			lagsBehind(light) ? [activity.id] : []
		);
	expect(behindOn('2027-08-10')).toContain('a-a2');
	const after = behindOn('2028-06-01');
	expect(after).toContain('a-a3');
	expect(after).not.toContain('a-a1');
	expect(watched(activities, reports, '2028-06-01').map(({ light }) => light.colour)).toContain(
		'grey'
	);
});
