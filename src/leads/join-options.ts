/** What joining is for. */
export interface JoinOptions {
  /** Whether the rows behind figures are asked for later; else the leads keep nothing of the tables that no figure needs. */
  readonly forEvidence?: boolean;
  /** Called where much of what joining needed until then has been let go. */
  readonly onLetGo?: () => void;
}
