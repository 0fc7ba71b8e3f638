package breakwater.playbook;

import breakwater.journal.Rules;

/**
 * Looks at a whole document that is to come into force, where its sections alone are right: whether
 * those whom it names work here, or whether sections contradict each other. Implemented by beans;
 * not asked about what is in force already.
 */
public interface DocumentCheck {
  void check(Rules rules, Notes notes);
}
