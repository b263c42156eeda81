/** Time and chance as the reads take them, for what reads again and again. */
export { systemTiming, type Timing } from "./api/sending/timing";
