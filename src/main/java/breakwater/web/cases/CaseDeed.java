package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.journal.Answer;
import breakwater.web.Deeds;
import breakwater.web.Visit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What all forms on the page of a case have in common, whichever room they belong to. */
@Component
public class CaseDeed {
  private final CasePage page;

  CaseDeed(CasePage page) {
    this.page = page;
  }

  /**
   * Does it and returns to the case. When it is refused, the page is shown with what was typed; who
   * was faster is named.
   *
   * @param form its name on the page
   * @param deed what is said afterwards, see {@link Deeds}
   */
  public <T> String did(
      Visit visit, CaseId id, String form, String deed, Supplier<Answer<T>> doing) {
    return then(visit, id, form, doing, done -> Deeds.then("/cases/" + id, deed));
  }

  /**
   * The same, and goes on somewhere else.
   *
   * @param next the address
   */
  public <T> String then(
      Visit visit, CaseId id, String form, Supplier<Answer<T>> doing, Function<T, String> next) {
    return visit.deed(
        form,
        doing,
        next,
        refusal -> page.sentence(visit, id, refusal),
        () -> page.show(visit, id));
  }
}
