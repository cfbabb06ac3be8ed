/** Gives the run a name, which its workers inherit. */
export default function setup(): void {
  process.env.KLARSVAR_RUN = String(process.pid)
}
