package breakwater.api.desk;

import breakwater.cases.CaseId;
import breakwater.cases.list.CaseFilter;
import breakwater.cases.list.CaseList;
import breakwater.desk.Desk;
import breakwater.desk.DeskCounts;
import breakwater.desk.DeskFilter;
import breakwater.desk.DeskFilter.Place;
import breakwater.desk.DeskItem;
import breakwater.desk.DeskQuery;
import breakwater.http.Cursor;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Actor;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/desk")
@Tag(name = "desk", description = "What to work on next, and why.")
class DeskController {
  private final Desk desk;

  DeskController(Desk desk) {
    this.desk = desk;
  }

  /** A part of the queue. */
  record DeskPart(
      List<DeskItem> items,
      @Schema(description = "Where to go on; null = this was the last part")
          Optional<String> nextCursor,
      @Schema(
              description =
                  "false = too many cases hold the words of q; "
                      + CaseList.MOST_CANDIDATES
                      + " of them were ranked")
          boolean complete) {}

  @GetMapping
  @Operation(summary = "Read the order of work, each place with its reasons")
  DeskPart readDesk(
      Caller caller,
      Page page,
      @Parameter(description = CaseFilter.WORDS) @RequestParam(defaultValue = "") @Size(max = 200)
          String q,
      @Parameter(
              description =
                  "todo (what can be worked on; default), unfinished, waiting, snoozed, all, or"
                      + " statuses")
          @RequestParam(defaultValue = "")
          String status,
      @RequestParam(defaultValue = "") String priority,
      @Parameter(
              description =
                  "Which works on the case now: the tier of its highest escalation that is up"
                      + " there, or FRONTLINE; what was bounced back is with FRONTLINE")
          @RequestParam(defaultValue = "")
          Set<Tier> tier,
      @RequestParam(defaultValue = "") String team,
      @Parameter(description = "A person, me or nobody") @RequestParam(defaultValue = "")
          String assignee,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String type,
      @Parameter(description = "near or missed") @RequestParam(defaultValue = "") String promise,
      @Parameter(description = "rank (default), due or opened") @RequestParam(defaultValue = "")
          String sort) {
    Map<String, String> asked =
        new HashMap<>(Map.of("q", q, "status", status, "tier", names(tier)));
    asked.putAll(Map.of("priority", priority, "team", team, "assignee", assignee, "sort", sort));
    asked.putAll(Map.of("account", account, "tag", tag, "type", type, "promise", promise));
    DeskFilter filter = DeskQuery.of(asked).filter(me(caller));
    Optional<Place> after =
        page.after()
            .map(c -> new Place(c.of(2).instant(0), new CaseId(Long.toString(c.number(1)))));
    Desk.Part part = desk.read(caller, filter, after, page.rows()).orThrow();
    Paging<DeskItem> items =
        Paging.of(
            part.items(),
            page,
            item -> Cursor.of(filter.place(item).at(), filter.place(item).id()));
    return new DeskPart(items.items(), items.nextCursor(), part.complete());
  }

  @GetMapping("/counts")
  @Operation(
      summary = "Count what people look at first",
      description = "Each number goes up to 1,000, which means so many or more.")
  DeskCounts countDesk(Caller caller) {
    return desk.counts(caller, me(caller));
  }

  private static String names(Set<Tier> tiers) {
    return tiers.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static Optional<PersonId> me(Caller caller) {
    return caller.actor().kind() == Actor.Kind.PERSON
        ? Optional.of(caller.person())
        : Optional.empty();
  }
}
