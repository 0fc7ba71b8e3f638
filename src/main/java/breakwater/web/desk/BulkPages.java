package breakwater.web.desk;

import breakwater.cases.list.CaseList;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Event;
import breakwater.desk.bulk.Bulk;
import breakwater.desk.bulk.BulkId;
import breakwater.desk.bulk.BulkPreview;
import breakwater.desk.bulk.BulkRun;
import breakwater.desk.bulk.Result;
import breakwater.journal.Answer;
import breakwater.web.Moment;
import breakwater.web.Visit;
import breakwater.web.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes those that were selected in the queue: first a preview, then the deed. */
@Controller
class BulkPages {
  private final Bulk bulk;
  private final CaseList list;
  private final DeskPage desk;
  private final CaseStory story;
  private final Words words = new Words();

  BulkPages(Bulk bulk, CaseList list, DeskPage desk, CaseStory story) {
    this.story = story;
    this.bulk = bulk;
    this.list = list;
    this.desk = desk;
  }

  @PostMapping("/desk/bulk/preview")
  String preview(Visit visit, @ModelAttribute BulkForm sent) {
    return visit.ask(
        "bulk",
        () -> bulk.preview(visit.caller(), sent.selection(visit.person()), sent.change()),
        preview -> show(visit, sent, preview),
        () -> again(visit, sent));
  }

  private String show(Visit visit, BulkForm sent, BulkPreview preview) {
    visit
        .show("sent", sent)
        .show("preview", preview)
        .show("changing", preview.count(Result.Outcome.CHANGED))
        .show("same", preview.count(Result.Outcome.UNCHANGED))
        .show("refusing", preview.count(Result.Outcome.REFUSED))
        .show("away", sent.change().assignee().flatMap(it -> it).flatMap(visit.names()::away))
        .show("lines", lines(visit, preview.results()));
    return "desk/bulk-preview";
  }

  @PostMapping("/desk/bulk")
  String change(Visit visit, @ModelAttribute BulkForm sent) {
    return visit.deed(
        "bulk",
        () -> bulk.start(visit.caller(), sent.selection(visit.person()), sent.change()),
        run -> "/desk/bulk/" + run.id(),
        () -> again(visit, sent));
  }

  @GetMapping("/desk/bulk/{id}")
  String look(Visit visit, @PathVariable BulkId id) {
    BulkRun run = bulk.find(visit.caller(), id).orThrow();
    visit
        .show("run", run)
        .show("lines", lines(visit, bulk.results(visit.caller(), id, 0, Bulk.MOST).orThrow()));
    return "desk/bulk-run";
  }

  /** The queue as it was left: with what was selected, and what was typed under it. */
  private String again(Visit visit, BulkForm sent) {
    visit.show("picked", sent.picked()).show("all", sent.all());
    return desk.look(visit, sent.shown());
  }

  private Optional<Moment> faster(Visit visit, Result result) {
    if (!BulkLine.isStale(result)) {
      return Optional.empty();
    }
    long before = result.version().orElse(1L) - 1;
    return story.events(visit.caller(), result.id(), before, 1)
            instanceof Answer.Done<List<Event>>(List<Event> events)
        ? Moment.latestOfCase(events, visit.names())
        : Optional.empty();
  }

  private List<BulkLine> lines(Visit visit, List<Result> results) {
    var titles = list.titles(visit.caller(), results.stream().map(Result::id).toList());
    return results.stream()
        .map(
            result ->
                BulkLine.of(
                    result,
                    Optional.ofNullable(titles.get(result.id())),
                    faster(visit, result),
                    visit.names(),
                    words))
        .toList();
  }
}
