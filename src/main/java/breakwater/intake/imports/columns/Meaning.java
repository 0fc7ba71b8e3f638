package breakwater.intake.imports.columns;

import java.util.List;

/**
 * What a column may mean, in the order in which columns are given a meaning by their names.
 *
 * @see ColumnNames for the names by which each is guessed
 */
public enum Meaning {
  CASE_KEY("the case's number"),
  OPENED_AT("when it was opened"),
  RESOLVED_AT("when it was resolved"),
  CLOSED_AT("when it was closed"),
  ESCALATED_AT("when it was escalated"),
  CHANGED_AT("when it was last so"),
  ESCALATED("whether it was escalated"),
  STATUS("its status"),
  PRIORITY("its priority"),
  TITLE("its title"),
  TEXT("what was written"),
  AUTHOR("who wrote that"),
  TEAM("its team"),
  ASSIGNEE("who has it"),
  ACCOUNT("the customer's company"),
  CONTACT("who asked"),
  TAGS("its tags"),
  AREA("its area or product"),
  TYPE("its type"),
  SEQUENCE("the order of rows of one instant"),
  ATTRIBUTE("a field to keep"),
  IGNORED("nothing; leave it out");

  /** Those with instants. */
  public static final List<Meaning> TIMES =
      List.of(OPENED_AT, RESOLVED_AT, CLOSED_AT, ESCALATED_AT, CHANGED_AT);

  private final String words;

  Meaning(String words) {
    this.words = words;
  }

  /** As a person chooses it. */
  public String words() {
    return words;
  }

  public boolean isTime() {
    return TIMES.contains(this);
  }

  boolean isOfEscalating() {
    return this == ESCALATED || this == ESCALATED_AT;
  }

  /** Whether its values stand for ours. */
  public boolean isChoice() {
    return this == STATUS || this == PRIORITY || this == AUTHOR || this == ESCALATED;
  }

  /** Whether more than one column may mean it. */
  public boolean isForMany() {
    return this == ATTRIBUTE || this == IGNORED || this == TAGS;
  }
}
