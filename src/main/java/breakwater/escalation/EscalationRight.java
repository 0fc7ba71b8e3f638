package breakwater.escalation;

import breakwater.people.Right;
import breakwater.people.Right.Holders;

/** What may be done with escalations. */
public enum EscalationRight implements Right {
  /** To see the board, escalations and their packages. */
  READ_ESCALATIONS(Holders.EVERYBODY),
  /** To claim and work on one, and to bring it to its end. */
  WORK_ON_ESCALATIONS(Holders.EVERYBODY),
  /** To answer for support: questions, follow-ups, contest, withdrawal. */
  ANSWER_ESCALATIONS(Holders.EVERYBODY),
  /** To judge whether a bounceback was right. */
  JUDGE_BOUNCEBACKS(Holders.LEADS);

  private final Holders holders;

  EscalationRight(Holders holders) {
    this.holders = holders;
  }

  @Override
  public Holders holders() {
    return holders;
  }
}
