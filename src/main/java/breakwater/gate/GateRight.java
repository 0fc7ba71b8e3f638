package breakwater.gate;

import breakwater.people.Right;

/** What may be done at the gate. */
public enum GateRight implements Right {
  /** To see the gate and the package. */
  READ_GATE,
  /** To tick items, add evidence, write the package and submit it; also automations may. */
  PREPARE_PACKAGE,
  /** To stand for a package with one's name. */
  SIGN_PACKAGE,
  /** To turn a call away. */
  DEFLECT
}
