package breakwater.api.desk;

import breakwater.desk.DeskQuery;
import breakwater.desk.SavedView;
import breakwater.desk.SavedViews;
import breakwater.desk.ViewId;
import breakwater.http.Paging;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/desk/views")
@Tag(name = "desk")
class ViewsController {
  private final SavedViews views;

  ViewsController(SavedViews views) {
    this.views = views;
  }

  /** Filters and order are named as in {@code GET /api/v1/desk}. */
  record ViewBody(
      @NotBlank @Size(max = SavedViews.LONGEST_NAME) @Schema(example = "Critical ones of nobody")
          String name,
      @Schema(description = "Whether your team sees it too; default false")
          Optional<Boolean> shared,
      @NotNull
          @Size(max = 11)
          @Schema(example = "{\"priority\": \"CRITICAL\", \"assignee\": \"nobody\"}")
          Map<@Size(max = 20) String, @NotNull @Size(max = 200) String> query) {}

  @GetMapping
  @Operation(summary = "List your views, then those of your team")
  Paging<SavedView> listViews(Caller caller) {
    return Paging.last(views.list(caller));
  }

  @PostMapping
  @Operation(summary = "Keep a view")
  ResponseEntity<SavedView> keepView(Caller caller, @Valid @RequestBody ViewBody body) {
    SavedView kept =
        views
            .keep(
                caller,
                body.name(),
                body.shared().orElse(false),
                DeskQuery.exactly(body.query()).asked())
            .orThrow();
    return ResponseEntity.created(URI.create("/api/v1/desk/views/" + kept.id())).body(kept);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Keep another view under the same id")
  SavedView changeView(Caller caller, @PathVariable ViewId id, @Valid @RequestBody ViewBody body) {
    return views
        .change(
            caller,
            id,
            body.name(),
            body.shared().orElse(false),
            DeskQuery.exactly(body.query()).asked())
        .orThrow();
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Remove a view")
  ResponseEntity<Void> removeView(Caller caller, @PathVariable ViewId id) {
    views.remove(caller, id).orThrow();
    return ResponseEntity.noContent().build();
  }
}
