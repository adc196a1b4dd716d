/** The plan version this app writes. Each step up is a numbered migration in this folder. */
export const PLAN_VERSION = 1;
