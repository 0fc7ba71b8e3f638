package breakwater.intake.imports.columns;

import breakwater.accounts.Sender;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows the column with the customer's e-mail address by what it holds, and by whom its name speaks
 * of. Of all columns this one must not be kept as a mere field: there no erasure reaches it.
 */
final class CustomerAddress {
  private static final Pattern CUSTOMER =
      Pattern.compile(
          "\\b(kunde|kontakt|customer|contact|client|requester|requestor|reporter|caller|submitter"
              + "|sender|absender|melder|ansprechpartner|anfrag|anwender|benutzer|besteller"
              + "|auftraggeber|end ?user|user)");
  private static final Pattern PLAINLY =
      Pattern.compile("(e ?)?mail( ?(address|adresse|adressen|id))?");
  private static final Pattern AGENT =
      Pattern.compile(
          "agent|assign|bearbeit|mitarbeiter|zuständig|zugewiesen|owner|besitzer|betreu|berater"
              + "|manager|team|group|gruppe|support|techni|operator|staff|employee|verkauf|sales"
              + "| by$");

  private CustomerAddress() {}

  /** Every value is one. */
  static boolean isHeld(Sample sample) {
    return sample.filled() > 0
        && sample.values().keySet().stream()
            .allMatch(value -> Sender.Person.written(value).isPresent());
  }

  /** How plainly a column is that of the customer's address: 0 = best; empty = it is not. */
  static Optional<Integer> says(Sample sample) {
    String name = ColumnNames.plain(sample.column());
    if (AGENT.matcher(name).find() || !isHeld(sample)) {
      return Optional.empty();
    }
    if (CUSTOMER.matcher(name).find()) {
      return Optional.of(0);
    }
    return PLAINLY.matcher(name).matches() ? Optional.of(1) : Optional.empty();
  }
}
