import {contrastOverPicture, contrastOverPictureEnhanced} from './contrast-over-picture.ts'
import {keyboardTrap} from './keyboard-trap.ts'
import type {Probe} from './probe.ts'

/** The probes, in the order in which they are made. A new one is one file and one line here, and its texts in the language folders. */
export const probes: readonly Probe[] = [contrastOverPictureEnhanced, contrastOverPicture, keyboardTrap]
