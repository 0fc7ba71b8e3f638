package breakwater.people;

/** What may be done with people, teams and tokens. */
public enum PeopleRight implements Right {
  /** See who works here and in which team. */
  READ_PEOPLE;

  /** What only administrators may do with them. */
  public enum ForAdministrators implements Administrative {
    /** Add and change people and teams, and give or revoke anybody's tokens. */
    MANAGE_PEOPLE,
    /** Erase what somebody of imported history was called, for ever. */
    ERASE_STRANGERS
  }
}
