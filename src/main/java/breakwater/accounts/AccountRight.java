package breakwater.accounts;

import breakwater.people.Right;

/** What may be done with accounts. */
public enum AccountRight implements Right {
  READ_ACCOUNTS,
  CHANGE_ACCOUNTS
}
