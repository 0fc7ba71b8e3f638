package breakwater.cases.answers;

import breakwater.people.Right;

/** What may be done with canned answers; whoever writes messages keeps their own. */
public enum AnswerRight implements Right {
  /** Keep answers that everybody is offered, and change those of every team. */
  SHARE_ANSWERS;

  @Override
  public Holders holders() {
    return Holders.LEADS;
  }
}
