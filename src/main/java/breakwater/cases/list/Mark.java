package breakwater.cases.list;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;

/**
 * What stands among the words of a case although nobody wrote it. Each mark holds a blank, which no
 * word does, so that no text looks like one.
 */
final class Mark {
  /** Work is owed on it, or on the case in which its conversation goes on. */
  static final String UNFINISHED = "is unfinished";

  private Mark() {}

  static String of(AccountId account) {
    return "account " + account;
  }

  static String of(ContactId contact) {
    return "contact " + contact;
  }
}
