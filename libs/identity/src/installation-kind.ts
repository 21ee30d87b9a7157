/** What pages show of the installation itself. */
export abstract class InstallationKind {
  /** Whether its data are invented, and its passwords printed. */
  abstract readonly demo: boolean;
}
