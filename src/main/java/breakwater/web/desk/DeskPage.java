package breakwater.web.desk;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.cases.list.CaseList;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Message;
import breakwater.desk.Desk;
import breakwater.desk.DeskFilter;
import breakwater.desk.DeskFilter.Place;
import breakwater.desk.DeskItem;
import breakwater.desk.DeskQuery;
import breakwater.desk.SavedViews;
import breakwater.http.Cursor;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Tier;
import breakwater.web.Fields;
import breakwater.web.Visit;
import breakwater.web.outages.RunningOutages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranked queue. What is asked of it stands in the address. */
@Controller
class DeskPage {
  private static final int ROWS = 50;

  /** So much of the conversation is previewed: the last messages. */
  private static final int PREVIEWED = 3;

  private final Desk desk;
  private final SavedViews views;
  private final Accounts accounts;
  private final CaseStory story;
  private final RunningOutages outages;

  DeskPage(
      Desk desk, SavedViews views, Accounts accounts, CaseStory story, RunningOutages outages) {
    this.desk = desk;
    this.views = views;
    this.accounts = accounts;
    this.story = story;
    this.outages = outages;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/desk";
  }

  /** Where the queue was before; the filters had the same names. */
  @GetMapping("/cases")
  String formerly(@RequestParam Map<String, String> parameters) {
    return "redirect:" + Address.of("/desk", DeskQuery.of(parameters).asked());
  }

  @GetMapping("/desk")
  String look(Visit visit, @RequestParam Map<String, String> parameters) {
    DeskQuery query = DeskQuery.of(parameters);
    Optional<Place> after =
        Fields.text(parameters.getOrDefault("cursor", ""))
            .map(Cursor::parse)
            .map(c -> new Place(c.of(2).instant(0), c.id(1, CaseId::new)));
    visit
        .show("query", query)
        .show("here", Address.of("/desk", query.asked()))
        .show("counts", desk.counts(visit.caller(), visit.person()))
        .show("kept", visit.person().isPresent() ? views.list(visit.caller()) : List.of())
        .show("outages", outages.all(visit.caller()))
        .show("turn", outages.turn(visit.caller()))
        .show("statuses", Status.values())
        .show("priorities", Priority.values())
        .show("tiers", Tier.values())
        .show("first", after.isEmpty());
    try {
      DeskFilter filter = query.filter(visit.person());
      switch (desk.read(visit.caller(), filter, after, ROWS + 1)) {
        case Answer.Refused<Desk.Part>(Refusal refusal) -> none(visit, refusal);
        case Answer.Done<Desk.Part>(Desk.Part part) -> show(visit, query, filter, part);
      }
    } catch (RefusedException e) {
      none(visit, e.refusal());
    }
    return "desk/desk";
  }

  /** What stands beside the queue: one case in short. */
  @GetMapping("/desk/cases/{id}")
  String preview(Visit visit, @PathVariable CaseId id) {
    List<Message> messages = story.messages(visit.caller(), id).orThrow();
    DeskItem item =
        desk.item(visit.caller(), id)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound("case-unknown", "There is no case %s.".formatted(id))));
    visit
        .show("i", item)
        .show("accountNames", names(visit, List.of(item)))
        .show(
            "messages",
            messages.subList(Math.max(0, messages.size() - PREVIEWED), messages.size()).reversed())
        .show("count", messages.size());
    return "desk/preview";
  }

  private static void none(Visit visit, Refusal refusal) {
    visit.response().setStatus(422);
    visit
        .show("refused", refusal.sentence())
        .show("items", List.of())
        .show("next", "")
        .show("complete", true);
  }

  private void show(Visit visit, DeskQuery query, DeskFilter filter, Desk.Part part) {
    boolean more = part.items().size() > ROWS;
    List<DeskItem> items = more ? part.items().subList(0, ROWS) : part.items();
    visit
        .show("items", items)
        .show("accountNames", names(visit, items))
        .show("complete", part.complete())
        .show("candidates", CaseList.MOST_CANDIDATES)
        .show("next", more ? next(query, filter.place(items.getLast())) : "");
  }

  private static String next(DeskQuery query, Place place) {
    var asked = new HashMap<>(query.asked());
    asked.put("cursor", Cursor.of(place.at(), place.id()).toString());
    return Address.of("/desk", asked);
  }

  /** Reads at once whom and what these mention. */
  private Map<AccountId, Account> names(Visit visit, List<DeskItem> items) {
    visit.names().meet(items.stream().flatMap(item -> item.assignee().stream()).toList());
    return accounts.all(
        visit.caller(),
        items.stream().flatMap(item -> item.account().stream()).distinct().toList());
  }
}
