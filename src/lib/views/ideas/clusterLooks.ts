import type { ClusterColour } from '#lib/domain/board/colours.ts';

/** How each colour of a group looks on paper: a band, what letters on it are written in, and a tint that ink can stand on. */
export const LOOKS: Record<ClusterColour, { band: string; ink?: string; tint: string }> = {
	yellow: { band: '#f0b429', ink: '#231f19', tint: '#fff6d6' },
	orange: { band: '#a14600', tint: '#fff0e2' },
	red: { band: '#a8341c', tint: '#fdeae5' },
	purple: { band: '#6a3479', tint: '#f8effb' },
	blue: { band: '#2b4a8b', tint: '#edf2fc' },
	teal: { band: '#0b6577', tint: '#e6f5f8' },
	green: { band: '#2f6b1f', tint: '#eef7e8' },
	brown: { band: '#7a4b1e', tint: '#f8efe4' }
};
