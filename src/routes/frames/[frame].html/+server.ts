/** Every step of a chart on one board, for the player: `frames/gdp-phone.html`. */
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { BOARDS, type Artboard, type ChartEntry } from '$lib/charts/chart';
import { charts } from '$lib/charts/registry';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const names = new Map<string, { chart: ChartEntry; board: Artboard }>(
	charts.flatMap((chart) =>
		BOARDS.map((name) => [`${chart.id}-${name}`, { chart, board: chart.boards[name] }] as const)
	)
);

export const entries: EntryGenerator = () => [...names.keys()].map((frame) => ({ frame }));

export const GET: RequestHandler = ({ params }) => {
	const found = names.get(params.frame);
	if (found === undefined) error(404, `no frames of this name: ${params.frame}`);
	const { chart, board } = found;
	const templates = chart.steps.map((step) => {
		const { body } = render(chart.component, { props: { step, board } });
		const svg = /<svg[\s\S]*<\/svg>/u.exec(body)?.[0] ?? '';
		return `<template data-step="${step}">${svg.replace(/<!--[\s\S]*?-->/gu, '')}</template>`;
	});
	return new Response(
		`<!doctype html><meta charset="utf-8"><title>${chart.id}</title>${templates.join('\n')}`,
		{ headers: { 'content-type': 'text/html; charset=utf-8' } }
	);
};
