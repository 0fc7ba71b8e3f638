package breakwater.accounts;

import breakwater.people.Administrative;

/** What only administrators may do with contacts. */
public enum ContactErasureRight implements Administrative {
  /** Erase a person, and all that was written on their cases, for ever. */
  ERASE_CONTACTS
}
