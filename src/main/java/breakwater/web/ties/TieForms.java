package breakwater.web.ties;

import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseId;
import breakwater.cases.MessageId;
import breakwater.cases.links.Children;
import breakwater.cases.links.Links;
import breakwater.cases.links.Merging;
import breakwater.cases.links.Splitting;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import breakwater.web.cases.CaseDeed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms that tie a case to others: linked, merged, split. */
@Controller
@RequestMapping("/cases/{id}")
class TieForms {
  private final Links links;
  private final Merging merging;
  private final Splitting splitting;
  private final Children children;
  private final CaseDeed deeds;

  TieForms(Links links, Merging merging, Splitting splitting, Children children, CaseDeed deeds) {
    this.links = links;
    this.merging = merging;
    this.splitting = splitting;
    this.children = children;
    this.deeds = deeds;
  }

  @PostMapping("/links")
  String link(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "RELATED") Relation as,
      @RequestParam(defaultValue = "") String other) {
    return with(
        visit,
        id,
        "links",
        other,
        it -> links.link(visit.caller(), id, Fields.seen(seen), as, it),
        done -> Deeds.then("/cases/" + id, "linked"));
  }

  @PostMapping("/links/{other}/removal")
  String unlink(
      Visit visit,
      @PathVariable CaseId id,
      @PathVariable CaseId other,
      @RequestParam(defaultValue = "") String seen) {
    return deeds.did(
        visit,
        id,
        "links",
        "unlinked",
        () -> links.unlink(visit.caller(), id, Fields.seen(seen), other));
  }

  @PostMapping("/children/resolution")
  String resolveChildren(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String how) {
    return deeds.did(
        visit,
        id,
        "children",
        "children",
        () ->
            all(
                children.resolve(
                    visit.caller(), id, Fields.seen(seen), Optional.empty(), Fields.text(how))));
  }

  @PostMapping("/merge")
  String merge(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String into) {
    return with(
        visit,
        id,
        "merge",
        into,
        it -> merging.merge(visit.caller(), id, Fields.seen(seen), it),
        done -> Deeds.then("/cases/" + done.standing().mergedInto().orElse(id), "merged"));
  }

  @PostMapping("/merge/undo")
  String undo(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String into) {
    return with(
        visit,
        id,
        "merge",
        into,
        it -> merging.undo(visit.caller(), id, Fields.seen(seen), it),
        done -> Deeds.then("/cases/" + id, "unmerged", number(into)));
  }

  @PostMapping("/split")
  String split(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") List<MessageId> messages,
      @RequestParam(defaultValue = "") String title) {
    Set<MessageId> chosen = new LinkedHashSet<>(messages);
    return deeds.then(
        visit,
        id,
        "split",
        () ->
            Fields.text(title)
                .map(t -> splitting.split(visit.caller(), id, Fields.seen(seen), chosen, t))
                .orElseGet(
                    () ->
                        Answer.refused(
                            Refusal.invalid(
                                "text-wanted", "Say in a line what the new case is about."))),
        made -> Deeds.then("/cases/" + made.id(), "split"));
  }

  private <T> String with(
      Visit visit,
      CaseId id,
      String form,
      String typed,
      Function<CaseId, Answer<T>> doing,
      Function<T, String> next) {
    return deeds.then(visit, id, form, () -> doing.apply(number(typed)), next);
  }

  /** {@code 1042} or {@code #1042}. */
  private static CaseId number(String typed) {
    return Fields.label("The number", typed.strip().replaceFirst("^#", ""))
        .map(label -> new CaseId(label.value()))
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.invalid("text-wanted", "Type the number of the other case.")));
  }

  /** Refused when one was: the others are resolved all the same. */
  private static Answer<Integer> all(Answer<List<Children.Outcome>> outcomes) {
    return switch (outcomes) {
      case Answer.Refused<List<Children.Outcome>>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<List<Children.Outcome>>(List<Children.Outcome> done) ->
          Answer.unless(
              done.stream().flatMap(it -> it.refusal().stream()).findFirst(),
              () -> Answer.done(done.size()));
    };
  }
}
