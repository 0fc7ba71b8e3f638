package breakwater.cases;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.cases.CaseFact.Origin;
import java.util.Map;
import java.util.Optional;

/**
 * A case to be opened.
 *
 * @param title what it is about, in a line
 * @param attributes further fields of the house's own
 * @param first what is said first; it also says through which channel and when the case began
 */
public record Opening(
    Origin origin,
    Optional<AccountId> account,
    Optional<ContactId> contact,
    String title,
    Priority priority,
    Map<Label, String> attributes,
    Said first) {

  /** The attribute that names the closed case which a new one goes on with. */
  public static final Label FOLLOW_UP_OF = new Label("follow-up-of");

  /** What nobody assessed yet is treated as. */
  public static final Priority UNASSESSED = Priority.MEDIUM;
}
