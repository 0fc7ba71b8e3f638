package breakwater.api.playbook;

import breakwater.playbook.Problem;
import breakwater.playbook.Problem.Severity;

/**
 * One thing that is wrong, or odd, in the text of a playbook.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param place the full key; empty for the document itself
 * @param reason what is true
 * @param instead what to write
 */
record PlaybookProblem(
    Severity severity, int line, int column, String place, String reason, String instead) {
  static PlaybookProblem of(Problem problem) {
    return new PlaybookProblem(
        problem.severity(),
        problem.line(),
        problem.column(),
        problem.place(),
        problem.reason(),
        problem.instead());
  }
}
