package breakwater.gate.proposals;

import breakwater.accounts.Account;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.outages.Outage;
import breakwater.cases.story.Message;
import breakwater.gate.GateShown;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that the product knows of a case and what is around it, when somebody looks at its gate.
 *
 * @param title empty = erased
 * @param attributes by name
 * @param messages in the order in which they were said
 * @param moves what was noted as progress, in order
 * @param tiers of those who took part, where it is known
 * @param linked with the case, without what is only related
 * @param outages that touch the case, and run or have just ended
 */
record Known(
    CaseId id,
    Instant now,
    GateShown gate,
    Optional<String> title,
    Optional<Label> area,
    Map<String, String> attributes,
    List<Message> messages,
    List<Move> moves,
    Map<PersonId, Tier> tiers,
    Optional<Account> account,
    List<Linked> linked,
    List<Touching> outages) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What somebody noted as progress. */
  record Move(PersonId by, Instant at, String what) {}

  /**
   * A case that is the same as this one, or above, below or beside it.
   *
   * @param account empty = it has none, or it is not known
   */
  record Linked(
      CaseId id,
      Relation as,
      Optional<String> title,
      Optional<Account> account,
      List<EvidenceShown> evidence) {}

  /**
   * An outage that touches the case.
   *
   * @param cases how many cases it touches
   * @param accounts of those, each once
   */
  record Touching(Outage outage, int cases, List<Account> accounts) {}

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  Source said(Message message, String who) {
    return new Source(
        "%s, %s".formatted(who, minute(message.at())),
        message.recordedOn().equals(id)
            ? "/cases/%s#message-%s".formatted(id, message.id())
            : "/cases/%s#message-%s-%s".formatted(id, message.recordedOn(), message.id()));
  }

  Source page(String words) {
    return new Source(words, "/cases/" + id);
  }
}
