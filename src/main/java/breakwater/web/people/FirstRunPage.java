package breakwater.web.people;

import breakwater.journal.Answer;
import breakwater.people.PersonId;
import breakwater.people.passwords.Passwords;
import breakwater.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link leads whoever has no password yet: the first administrator too. */
@Controller
@RequestMapping("/first-run")
class FirstRunPage {
  private final Passwords passwords;

  FirstRunPage(Passwords passwords) {
    this.passwords = passwords;
  }

  @GetMapping
  String look(Visit visit) {
    PersonId self = visit.caller().person();
    return passwords.has(self) ? "redirect:/" : "people/first-run";
  }

  @PostMapping
  String begin(
      Visit visit,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    return visit.deed(
        "password",
        () ->
            Answer.unless(
                NewPassword.twice(password, again),
                () -> passwords.change(visit.caller(), "", password)),
        done -> "/",
        () -> look(visit));
  }
}
