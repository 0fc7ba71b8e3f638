package breakwater.people;

/** What may be done to people, teams and tokens. */
public enum PeopleRight implements Administrative {
  /** Add and change people and teams, and give or revoke anybody's tokens. */
  MANAGE_PEOPLE
}
