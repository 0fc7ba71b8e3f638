package breakwater.http;

import breakwater.http.limit.Limits;
import breakwater.http.problem.Problems;
import breakwater.people.passwords.Passwords;
import breakwater.people.signin.SignInLinks;
import breakwater.people.signin.SignIns;
import breakwater.people.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a person begins and ends a session. */
@Controller
class SignInPages {
  private static final String WRONG =
      "That did not work. Check the name and the password; a token or link may have expired or been"
          + " used before. An administrator can give you a link that signs you in once.";

  private final SignIns signIns;
  private final SignInLinks links;
  private final Passwords passwords;
  private final FailedSignIns failures;
  private final Doorman doorman;
  private final ObjectProvider<Offer> offers;

  SignInPages(
      SignIns signIns,
      SignInLinks links,
      Passwords passwords,
      FailedSignIns failures,
      Doorman doorman,
      ObjectProvider<Offer> offers) {
    this.signIns = signIns;
    this.links = links;
    this.passwords = passwords;
    this.failures = failures;
    this.doorman = doorman;
    this.offers = offers;
  }

  /**
   * @param to where to go afterwards
   */
  @GetMapping("/sign-in")
  String ask(@RequestParam(name = Destination.FIELD, defaultValue = "") String to, Model model) {
    return ask(Destination.said(to), Optional.empty(), model);
  }

  private String ask(Destination to, Optional<String> refused, Model model) {
    model.addAttribute("refused", refused.orElse(""));
    model.addAttribute("to", to.address());
    model.addAttribute("offers", offers.stream().flatMap(o -> o.shown().stream()).toList());
    return "sign-in";
  }

  /** Only asks: scanners of mails follow links, but press no buttons. */
  @GetMapping("/sign-in/{code}")
  String confirm(@PathVariable String code, Model model) {
    model.addAttribute("code", code);
    return "link-confirmation";
  }

  /** The session may do what the token may, and ends with it; a link's may do everything. */
  @PostMapping("/sign-in")
  @Nullable String begin(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(name = Destination.FIELD, defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Destination next = Destination.said(to);
    if (!name.isBlank()) {
      return byPassword(name, password, next, request, response, model);
    }
    Optional<SignedIn> who =
        code.isEmpty()
            ? signIns.byToken(token.strip())
            : links.redeem(code.strip()).flatMap(signIns::byPerson);
    if (who.isPresent()) {
      doorman.admit(who.get(), request, response);
      boolean known = passwords.has(who.get().person().id()) || code.isEmpty();
      response.sendRedirect(known ? next.address() : "/first-run");
      return null;
    }
    Limits.Verdict verdict = failures.another(request);
    return verdict.allowed()
        ? wrong(next, response, model)
        : tooMany(verdict, next, request, response, model);
  }

  private @Nullable String byPassword(
      String name,
      String password,
      Destination next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    model.addAttribute("name", name.length() > 320 ? "" : name);
    Limits.Verdict verdict = failures.attempt(name, request);
    if (!verdict.allowed()) {
      return tooMany(verdict, next, request, response, model);
    }
    Optional<SignedIn> who =
        passwords.prove(name, password).flatMap(proof -> signIns.byPerson(proof.person()));
    if (who.isEmpty()) {
      return wrong(next, response, model);
    }
    failures.wasRight(name, who.get().person().id(), request, response);
    doorman.admit(who.get(), request, response);
    response.sendRedirect(next.address());
    return null;
  }

  private String wrong(Destination next, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    return ask(next, Optional.of(WRONG), model);
  }

  /** People keep the form that they need next. */
  private @Nullable String tooMany(
      Limits.Verdict verdict,
      Destination next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (!Problems.isForPeople(request)) {
      failures.refuse(verdict, request, response);
      return null;
    }
    verdict.tell(response);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    return ask(next, Optional.of(FailedSignIns.sentence(verdict)), model);
  }

  @PostMapping("/sign-out")
  String end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return "redirect:/sign-in";
  }
}
