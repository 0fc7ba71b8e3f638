package breakwater.escalation;

/** The decisions to choose from (framework, "Metrics": decision latency ends with one). */
public enum Choice {
  FIX,
  ROLLBACK,
  ACCEPT_RISK,
  WORKAROUND,
  NOT_A_DEFECT
}
