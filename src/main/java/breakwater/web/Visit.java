package breakwater.web;

import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.ui.ModelMap;

/** A person at a page: who they are, what they sent, and what the page will show. */
public record Visit(
    Caller caller, HttpServletRequest request, HttpServletResponse response, ModelMap model) {

  public Visit show(String name, Object value) {
    model.addAttribute(name, value);
    return this;
  }

  public Names names() {
    return (Names) Objects.requireNonNull(model.getAttribute("names"));
  }

  /** What was typed into a field of a form that was refused. */
  public Optional<String> typed(String form, String field) {
    return model.getAttribute("form") instanceof Form refused
            && refused.refused(form)
            && refused.typed().containsKey(field)
        ? Optional.of(refused.value(form, field))
        : Optional.empty();
  }

  /** The person, for "mine"; empty for a program. */
  public Optional<PersonId> person() {
    return caller.actor().kind() == Actor.Kind.PERSON
        ? Optional.of(new PersonId(caller.actor().id()))
        : Optional.empty();
  }

  /**
   * Does what a form asks for. When it is done the browser goes on to another page; when it is
   * refused the same page is shown again, with the sentence and with what was typed.
   *
   * @param form its name on the page
   * @param next where to go on, from what was done
   * @param again shows the page
   */
  public <T> String deed(
      String form,
      Supplier<Answer<T>> deed,
      Function<T, String> next,
      Function<Refusal, String> words,
      Supplier<String> again) {
    return attempt(form, deed, done -> "redirect:" + next.apply(done), words, again);
  }

  /**
   * The same of a form that only asks: the answer has a page of its own, and the browser is not
   * sent on.
   */
  public <T> String ask(
      String form, Supplier<Answer<T>> question, Function<T, String> page, Supplier<String> again) {
    return attempt(form, question, page, Refusal::sentence, again);
  }

  private <T> String attempt(
      String form,
      Supplier<Answer<T>> deed,
      Function<T, String> page,
      Function<Refusal, String> words,
      Supplier<String> again) {
    Answer<T> answer;
    try {
      answer = deed.get();
    } catch (RefusedException e) {
      answer = Answer.refused(e.refusal());
    } catch (Reading.WrongFields e) {
      refuse(form, Refusal.Kind.INVALID, several(e.sentences()), e.sentences());
      return again.get();
    }
    return switch (answer) {
      case Answer.Done<T>(T done) -> page.apply(done);
      case Answer.Refused<T>(Refusal refusal) -> {
        String sentence =
            refusal.places().isEmpty() ? words.apply(refusal) : several(refusal.places());
        refuse(form, refusal.kind(), sentence, refusal.places());
        yield again.get();
      }
    };
  }

  /** The same with the refusal's own sentence. */
  public <T> String deed(
      String form, Supplier<Answer<T>> deed, Function<T, String> next, Supplier<String> again) {
    return deed(form, deed, next, Refusal::sentence, again);
  }

  /** Of a field of many lines it is not known how many are wrong: the first of them are told. */
  private static String several(Map<String, String> wrong) {
    if (wrong.size() == 1) {
      return wrong.values().iterator().next();
    }
    boolean lines = wrong.values().stream().anyMatch(sentence -> sentence.contains("\n"));
    return "%s of the values cannot be kept. Nothing was changed."
        .formatted(lines ? "Several" : wrong.size());
  }

  private void refuse(String form, Refusal.Kind kind, String sentence, Map<String, String> wrong) {
    response.setStatus(
        switch (kind) {
          case NOT_FOUND -> 404;
          case FORBIDDEN -> 403;
          case CONFLICT, STALE, UNSEEN -> 409;
          case INVALID -> 422;
        });
    show(
        "form",
        new Form(
            form,
            sentence,
            Map.copyOf(request.getParameterMap()),
            request.getRequestURI(),
            wrong,
            kind == Refusal.Kind.STALE));
  }
}
