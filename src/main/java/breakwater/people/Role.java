package breakwater.people;

import breakwater.people.Right.Holders;

/** What somebody does here. {@link Holders} maps it to rights. */
public enum Role {
  ADMINISTRATOR,
  LEAD,
  ENGINEER,
  AGENT
}
