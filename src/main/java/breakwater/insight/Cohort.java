package breakwater.insight;

/** Over what a number is counted: rows, and the instant that puts each into a period. */
enum Cohort {
  CASES_OPENED("insight_case", "opened_at", "priority"),
  CASES_CLOSED("insight_case", "closed_at", "priority"),
  CASES_LEFT("insight_case", "left_frontline_at", "priority"),
  PASSES_RAISED("escalation_pass", "raised_at", "severity"),
  /** One row for each escalation: its newest pass that was started, else its newest. */
  ESCALATIONS_RAISED(
      """
      (select distinct on (escalation) * from escalation_pass
       order by escalation, started_at is null, pass desc) newest\
      """,
      "first_raised_at",
      "severity");

  private final String rows;
  private final String at;
  private final String priority;

  Cohort(String rows, String at, String priority) {
    this.rows = rows;
    this.at = at;
    this.priority = priority;
  }

  String rows() {
    return rows;
  }

  String at() {
    return at;
  }

  /** The expression of a group's name; none has the name {@code none}. */
  String group(Grouping by) {
    return switch (by) {
      case DAY -> "to_char(" + at + " at time zone 'UTC', 'YYYY-MM-DD')";
      case WEEK -> "to_char(date_trunc('week', " + at + " at time zone 'UTC'), 'YYYY-MM-DD')";
      case PRIORITY -> priority;
      case TEAM -> "coalesce(team, 'none')";
    };
  }
}
