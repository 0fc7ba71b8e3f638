package breakwater.api.cases;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseId;
import breakwater.cases.Conversation;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.cases.story.CaseSheet;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case, as programs see it. */
@Schema(name = "Case")
record CaseView(
    @Schema(example = "1042") CaseId id,
    @Schema(description = "null = erased", example = "Export fails") Optional<String> title,
    Status status,
    Instant statusSince,
    Priority priority,
    @Schema(example = "P2") String priorityLabel,
    Optional<Label> type,
    Optional<Label> area,
    List<Label> tags,
    @Schema(example = "{\"product\": \"exports\"}") Map<String, String> attributes,
    Optional<PersonId> assignee,
    Optional<TeamId> team,
    @Schema(
            description =
                "Who decides about it since a step of a promise gave them the decision; null = who"
                    + " works on it")
        Optional<PersonId> decider,
    Optional<AccountId> account,
    Optional<ContactId> contact,
    @Schema(example = "mail") Label source,
    @Schema(description = "Who began it") Origin origin,
    Instant openedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt,
    @Schema(description = "Where its conversation goes on, when it is MERGED")
        Optional<CaseId> mergedInto,
    @Schema(description = "How often it was reopened") int reopenings,
    @Schema(description = "What the customer and we said to each other") int messages,
    @Schema(description = "What we said among ourselves") int notes,
    Optional<Instant> firstReplyAt,
    Optional<Instant> lastReplyAt,
    Optional<Instant> lastFromCustomerAt,
    @Schema(description = "The last word is the customer's") boolean customerWaits,
    @Schema(description = "Nobody did anything since a message of the customer came")
        boolean unseen,
    Optional<Instant> lastProgressAt,
    boolean imported,
    @Schema(description = "false = imported only: nothing is sent because of it") boolean live,
    @Schema(description = "The number in its ETag") long version) {

  static CaseView of(CaseSheet sheet, Optional<PersonId> decider) {
    Case shown = sheet.shown();
    Standing standing = shown.standing();
    Conversation said = shown.conversation();
    return new CaseView(
        shown.id(),
        sheet.title(),
        standing.status(),
        standing.since(),
        shown.priority(),
        shown.priority().label(),
        shown.type(),
        shown.area(),
        shown.tags().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList(),
        sheet.attributes(),
        shown.assignee(),
        shown.team(),
        decider,
        shown.account(),
        shown.contact(),
        shown.opened().source(),
        shown.opened().origin(),
        shown.openedAt(),
        standing.resolvedAt(),
        standing.closedAt(),
        standing.mergedInto(),
        standing.reopenings(),
        said.messages(),
        said.notes(),
        said.firstReply(),
        said.lastReply(),
        said.lastFromCustomer(),
        said.customerWaits(),
        said.unseen(),
        said.lastProgress(),
        shown.imported(),
        shown.live(),
        shown.version());
  }
}
