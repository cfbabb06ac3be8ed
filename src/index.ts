/** Klarsvar's programming interface. */
export {type AuditOptions, type AuditResult, audit, type Target} from './audit/index.ts'
export {languages, strings} from './language/index.ts'
export type {Finding, Outcome, Severity} from './message.ts'
export {klarsvarRead, klarsvarRecognize, klarsvarRecover, klarsvarTag, klarsvarWrite} from './plugins.ts'
export {type Rendered, type RenderOptions, render, renderer} from './render.ts'
export type {Settings} from './settings.ts'
export type {Article, Document, Metadata, Person, Removal, Source} from './tree.ts'
