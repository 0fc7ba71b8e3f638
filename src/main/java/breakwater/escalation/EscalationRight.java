package breakwater.escalation;

import breakwater.people.Right;

/** What may be done with escalations. */
enum EscalationRight implements Right {
  /** To see the board, escalations and their packages. */
  READ_ESCALATIONS,
  /** To claim and work on one, and to bring it to its end. */
  WORK_ON_ESCALATIONS,
  /** To answer for support: questions, follow-ups, contest, withdrawal. */
  ANSWER_ESCALATIONS,
  /** To judge whether a bounceback was right. */
  JUDGE_BOUNCEBACKS
}
