package breakwater.api.cases;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.cases.Status;
import breakwater.cases.links.Children;
import breakwater.cases.links.Links;
import breakwater.cases.links.Merging;
import breakwater.cases.links.Splitting;
import breakwater.cases.links.Tie;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.http.Etag;
import breakwater.intake.Inbound;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class CaseLinksController {
  private final Links links;
  private final Merging merging;
  private final Splitting splitting;
  private final Children children;
  private final CaseList list;
  private final CaseViews views;

  CaseLinksController(
      Links links,
      Merging merging,
      Splitting splitting,
      Children children,
      CaseList list,
      CaseViews views) {
    this.links = links;
    this.merging = merging;
    this.splitting = splitting;
    this.children = children;
    this.list = list;
    this.views = views;
  }

  @Schema(name = "CaseLink")
  record LinkView(
      @Schema(example = "1041") CaseId other,
      @Schema(description = "What the other case is to this one", example = "CHILD") Relation as,
      Optional<String> title,
      Optional<Status> status) {}

  @Schema(name = "CaseLinks")
  record LinksView(List<LinkView> items) {}

  @Schema(name = "MadeCaseLink")
  record MadeView(
      @Schema(
              description =
                  "What the other case was to this one until now, and is no more; left out ="
                      + " nothing, or the same",
              example = "PARENT")
          Optional<Relation> replaced,
      List<LinkView> items) {}

  @Schema(name = "NewCaseLink")
  record LinkBody(
      @NotNull @Schema(description = "What the other case shall be to this one", example = "PARENT")
          Relation as) {}

  @Schema(name = "NewSplit")
  record SplitBody(
      @NotBlank
          @Size(max = Inbound.LONGEST_TITLE)
          @Schema(description = "Of the new case", example = "Invoices show the wrong tax")
          String title,
      @NotNull @Size(min = 1, max = 1_000) @Schema(example = "[\"m3\"]")
          Set<@NotNull MessageId> messages) {}

  @Schema(name = "NewChildrenResolution")
  record ChildrenBody(
      @Schema(description = "Left out = all that are unfinished")
          Optional<@Size(max = Links.MOST) Set<@NotNull CaseId>> children,
      @Schema(description = "What solved them", example = "The export job was restarted.")
          Optional<@Size(min = 1, max = 20_000) String> resolution) {}

  @Schema(name = "ResolvedChildren")
  record ChildrenView(List<ChildView> items) {}

  @Schema(name = "ResolvedChild")
  record ChildView(
      CaseId id,
      boolean resolved,
      @Schema(description = "Why it was not resolved") Optional<String> sentence) {}

  @GetMapping("/links")
  @Operation(summary = "The cases with which it is linked")
  LinksView listLinks(Caller caller, @PathVariable CaseId id) {
    List<Tie> ties = links.of(caller, id).orThrow();
    Map<CaseId, CaseItem> items = list.items(caller, ties.stream().map(Tie::other).toList());
    return new LinksView(
        ties.stream()
            .map(
                tie -> {
                  Optional<CaseItem> item = Optional.ofNullable(items.get(tie.other()));
                  return new LinkView(
                      tie.other(),
                      tie.as(),
                      item.flatMap(CaseItem::title),
                      item.map(CaseItem::status));
                })
            .toList());
  }

  @PutMapping("/links/{other}")
  @Operation(
      summary = "Link it with another case, on both sides",
      description =
          "Two cases are one thing to each other: a link that they have is replaced, and the answer"
              + " says by 'replaced' what it was. Refused when one of them was merged into another"
              + " case.")
  MadeView linkCase(
      Caller caller,
      Seen seen,
      @PathVariable CaseId id,
      @PathVariable CaseId other,
      @Valid @RequestBody LinkBody body) {
    Links.Made made = links.link(caller, id, seen, body.as(), other).orThrow();
    return new MadeView(made.replaced(), listLinks(caller, id).items());
  }

  @DeleteMapping("/links/{other}")
  @Operation(summary = "Take a link away, on both sides")
  LinksView unlinkCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @PathVariable CaseId other) {
    links.unlink(caller, id, seen, other).orThrow();
    return listLinks(caller, id);
  }

  @PostMapping("/children/resolution")
  @Operation(summary = "Resolve its unfinished children, each by itself")
  ChildrenView resolveChildren(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody ChildrenBody body) {
    return new ChildrenView(
        children
            .resolve(
                caller, id, seen, body.children(), body.resolution().filter(how -> !how.isBlank()))
            .orThrow()
            .stream()
            .map(
                it ->
                    new ChildView(
                        it.id(), it.refusal().isEmpty(), it.refusal().map(Refusal::sentence)))
            .toList());
  }

  @PutMapping("/merge/{into}")
  @Operation(summary = "Let its conversation go on in another case")
  ResponseEntity<CaseView> mergeCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @PathVariable CaseId into) {
    Case after = merging.merge(caller, id, seen, into).orThrow();
    return Etag.ok(views.of(caller, after), after.version());
  }

  @DeleteMapping("/merge/{into}")
  @Operation(
      summary = "Undo a merge, within 14 days",
      description =
          "What came meanwhile stays on the case where it landed: POST"
              + " /api/v1/cases/{id}/split there makes a case of what belongs to another.")
  ResponseEntity<CaseView> undoMerge(
      Caller caller, Seen seen, @PathVariable CaseId id, @PathVariable CaseId into) {
    Case after = merging.undo(caller, id, seen, into).orThrow();
    return Etag.ok(views.of(caller, after), after.version());
  }

  @PostMapping("/split")
  @Operation(summary = "Make a case of its own of some messages")
  ResponseEntity<CaseView> splitCase(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody SplitBody body) {
    Case made = splitting.split(caller, id, seen, body.messages(), body.title().strip()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/cases/" + made.id()))
        .eTag(Etag.of(made.version()))
        .body(views.of(caller, made));
  }
}
