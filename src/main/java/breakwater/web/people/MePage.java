package breakwater.web.people;

import breakwater.http.OpenSessions;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.PersonId;
import breakwater.people.passwords.Passwords;
import breakwater.people.signin.Scope;
import breakwater.people.signin.Tokens;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: how one proves who one is, and where one is signed in. */
@Controller
@RequestMapping("/me")
class MePage {
  private static final String AT = "/me";

  private final Tokens tokens;
  private final Passwords passwords;
  private final OpenSessions sessions;
  private final Clock clock;
  private final PersonParts parts;

  MePage(
      Tokens tokens, Passwords passwords, OpenSessions sessions, Clock clock, PersonParts parts) {
    this.tokens = tokens;
    this.passwords = passwords;
    this.sessions = sessions;
    this.clock = clock;
    this.parts = parts;
  }

  @GetMapping
  String look(Visit visit) {
    PersonId self = visit.caller().person();
    visit
        .show("parts", parts.fill(visit, self, true))
        .show("hasPassword", passwords.has(self))
        .show("sessions", sessions.of(self, visit.request()))
        .show("tokens", tokens.list(visit.caller(), self).orThrow())
        .show("scopes", List.of(Scope.values()));
    return "people/me";
  }

  @PostMapping("/password")
  String password(
      Visit visit,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    return visit.deed(
        "password",
        () -> {
          Answer<Passwords.Proof> set =
              Answer.unless(
                  NewPassword.twice(password, again),
                  () -> passwords.change(visit.caller(), current, password));
          if (set instanceof Answer.Done<Passwords.Proof>) {
            sessions.endOthers(visit.caller().person(), visit.request());
          }
          return set;
        },
        done -> Deeds.then(AT, "password"),
        () -> look(visit));
  }

  @PostMapping("/sessions/end")
  String endOthers(Visit visit) {
    sessions.endOthers(visit.caller().person(), visit.request());
    return "redirect:" + Deeds.then(AT, "alone");
  }

  @PostMapping("/sessions/{handle}/end")
  String end(Visit visit, @PathVariable String handle) {
    return visit.deed(
        "session",
        () ->
            sessions.end(visit.caller().person(), handle)
                ? Answer.done(true)
                : Answer.refused(
                    Refusal.notFound("session-unknown", "That session has ended meanwhile.")),
        done -> Deeds.then(AT, "ended"),
        () -> look(visit));
  }

  /** Shows the secret on the page that answers, and never again. */
  @PostMapping("/tokens")
  String issue(
      Visit visit,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") Set<String> scopes,
      @RequestParam(defaultValue = "") String days) {
    Set<Scope> given = EnumSet.noneOf(Scope.class);
    scopes.forEach(scope -> Fields.choice(Scope.class, scope).ifPresent(given::add));
    visit.deed(
        "token",
        () -> {
          if (name.isBlank() || name.length() > 100 || given.isEmpty()) {
            return Answer.refused(
                Refusal.invalid(
                    "invalid-value",
                    "A token needs a name of at most 100 characters and at least one scope."));
          }
          Optional<Instant> ends =
              Fields.number("Days", days).map(n -> clock.unmoved().plus(Duration.ofDays(n)));
          Answer<Tokens.Issued> issued =
              tokens.issue(visit.caller(), visit.caller().person(), name.strip(), given, ends);
          if (issued instanceof Answer.Done<Tokens.Issued>(Tokens.Issued it)) {
            visit.show("secret", it.secret().value());
          }
          return issued;
        },
        done -> AT,
        () -> AT);
    return look(visit);
  }

  @PostMapping("/tokens/{id}/revocation")
  String revoke(Visit visit, @PathVariable String id) {
    return visit.deed(
        "token",
        () -> tokens.revoke(visit.caller(), visit.caller().person(), id),
        done -> Deeds.then(AT, "revoked"),
        () -> look(visit));
  }
}
