package breakwater.web.desk;

import breakwater.desk.DeskQuery;
import breakwater.desk.SavedView;
import breakwater.desk.SavedViews;
import breakwater.desk.ViewId;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.web.Visit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps and removes views of the desk. */
@Controller
class ViewForms {
  private final SavedViews views;
  private final DeskPage page;

  ViewForms(SavedViews views, DeskPage page) {
    this.views = views;
    this.page = page;
  }

  /**
   * @param parameters what the desk shows now, by the names of {@link DeskQuery}
   */
  @PostMapping("/desk/views")
  String keep(
      Visit visit,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam Map<String, String> parameters) {
    return visit.deed(
        "view",
        () -> views.keep(visit.caller(), name, shared, parameters),
        kept -> did(kept, "kept"),
        () -> page.look(visit, parameters));
  }

  /** The address of a view that is kept: it goes on to what the view asks for today. */
  @GetMapping("/desk/views/{id}")
  String open(Visit visit, @PathVariable ViewId id) {
    return views.list(visit.caller()).stream()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .map(view -> "redirect:" + Address.of("/desk", view.query()))
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound("view-unknown", "You keep no view %s.".formatted(id))));
  }

  @PostMapping("/desk/views/{id}/removal")
  String remove(
      Visit visit, @PathVariable ViewId id, @RequestParam Map<String, String> parameters) {
    return visit.deed(
        "view-removal",
        () -> views.remove(visit.caller(), id),
        gone -> Address.of("/desk", Map.of("did", "removed")),
        () -> page.look(visit, parameters));
  }

  private static String did(SavedView kept, String deed) {
    var asked = new HashMap<>(kept.query());
    asked.put("did", deed);
    return Address.of("/desk", asked);
  }
}
