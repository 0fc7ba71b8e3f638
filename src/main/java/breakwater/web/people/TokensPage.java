package breakwater.web.people;

import breakwater.people.PersonId;
import breakwater.people.signin.Tokens;
import breakwater.web.Deeds;
import breakwater.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every key to the API, for whoever answers for them. */
@Controller
@RequestMapping("/settings/tokens")
class TokensPage {
  private static final String AT = "/settings/tokens";

  private final Tokens tokens;

  TokensPage(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping
  String list(Visit visit) {
    visit.show("tokens", tokens.all(visit.caller()));
    return "people/tokens";
  }

  @PostMapping("/{person}/{id}/revocation")
  String revoke(Visit visit, @PathVariable PersonId person, @PathVariable String id) {
    return visit.deed(
        "token",
        () -> tokens.revoke(visit.caller(), person, id),
        done -> Deeds.then(AT, "revoked"),
        () -> list(visit));
  }
}
